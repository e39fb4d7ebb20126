package lectern.model.realtime;

import lectern.model.activity.Assigned;

/** Server to whom it concerns: the teacher assigned something to do (000). */
public record LessonAssigned(String classroomId, Assigned assignment) implements Payload {}
