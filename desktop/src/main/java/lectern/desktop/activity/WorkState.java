package lectern.desktop.activity;

import lectern.model.activity.AssignmentProgress.StudentWork;

/** How far a student is with assigned work, in the order in which a teacher looks: who has not done it comes first. */
enum WorkState {
    /** Not done; nobody knows whether it is begun. */
    OPEN,
    NOT_BEGUN,
    BEGUN,
    DONE;

    static WorkState of(StudentWork student) {
        if (student.done()) {
            return DONE;
        }
        if (student.begun() == null) {
            return OPEN;
        }
        return student.begun() ? BEGUN : NOT_BEGUN;
    }
}
