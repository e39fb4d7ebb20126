package lectern.desktop.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.desktop.task.Progress;
import lectern.model.classroom.Member;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentBatchResult;
import org.jspecify.annotations.Nullable;

/** One action on any number of students, and the way back for those whom it changed. Runs off the window's thread. */
final class StudentChange {
    private final LecternClient client;
    private final StudentAction action;
    private final List<Student> students;
    private final @Nullable String classroomId;
    private final @Nullable String toGroup;
    private volatile List<String> changed = List.of();

    /**
     * How far an action came.
     *
     * @param of on how many it was to be done
     * @param broken what ended it before its time; null where nothing did or a person stopped it
     */
    record Outcome(
            StudentAction action,
            List<String> succeeded,
            List<StudentBatchResult.Failure> failed,
            int of,
            @Nullable ApiException broken) {

        /** How many it came to. */
        int reached() {
            return succeeded.size() + failed.size();
        }
    }

    /**
     * @param students as they were before
     * @param classroomId to enrol and to withdraw
     * @param toGroup to move
     */
    StudentChange(
            LecternClient client,
            StudentAction action,
            List<Student> students,
            @Nullable String classroomId,
            @Nullable String toGroup) {
        this.client = client;
        this.action = action;
        this.students = List.copyOf(students);
        this.classroomId = classroomId;
        this.toGroup = toGroup;
    }

    /** Whether there is a way back: ended sign-ins and cards that were taken back are gone. */
    boolean reversible() {
        return action != StudentAction.RESET;
    }

    /** Does it. */
    Outcome run(Progress progress) {
        Set<String> due = due();
        Outcome outcome =
                run(action, pieces(action, students.stream().map(Student::id).toList(), toGroup), progress);
        changed = outcome.succeeded().stream().filter(due::contains).toList();
        return outcome;
    }

    /** Takes it back for those whom it changed. */
    Outcome takeBack(Progress progress) {
        StudentAction back = switch (action) {
            case ENROL -> StudentAction.WITHDRAW;
            case WITHDRAW -> StudentAction.ENROL;
            case ARCHIVE -> StudentAction.RESTORE;
            case RESTORE -> StudentAction.ARCHIVE;
            case MOVE -> StudentAction.MOVE;
            case RESET -> throw new IllegalStateException("a reset can't be taken back");
        };
        return run(back, back == StudentAction.MOVE ? piecesByGroup() : pieces(back, changed, null), progress);
    }

    /** Those whom it would change; the others are as it wants them already. */
    private Set<String> due() {
        Set<String> members = classroomId == null
                ? Set.of()
                : client.classrooms().members(classroomId).stream()
                        .map(Member::userId)
                        .collect(Collectors.toSet());
        return students.stream()
                .filter(student -> switch (action) {
                    case ENROL -> !members.contains(student.id());
                    case WITHDRAW -> members.contains(student.id());
                    case ARCHIVE -> !student.archived();
                    case RESTORE -> student.archived();
                    case MOVE ->
                        !Objects.requireNonNullElse(student.group(), "").equals(toGroup);
                    case RESET -> true;
                })
                .map(Student::id)
                .collect(Collectors.toSet());
    }

    private List<StudentBatch> pieces(StudentAction which, List<String> ids, @Nullable String group) {
        return Pieces.of(ids).stream()
                .map(piece -> new StudentBatch(which, piece, classroomId, group))
                .toList();
    }

    private List<StudentBatch> piecesByGroup() {
        Set<String> back = Set.copyOf(changed);
        Map<String, List<String>> before = students.stream()
                .filter(student -> back.contains(student.id()))
                .collect(Collectors.groupingBy(
                        student -> Objects.requireNonNullElse(student.group(), ""),
                        Collectors.mapping(Student::id, Collectors.toList())));
        return before.entrySet().stream()
                .flatMap(group -> pieces(StudentAction.MOVE, group.getValue(), group.getKey()).stream())
                .toList();
    }

    private Outcome run(StudentAction which, List<StudentBatch> pieces, Progress progress) {
        List<String> succeeded = new ArrayList<>();
        List<StudentBatchResult.Failure> failed = new ArrayList<>();
        ApiException broken = Pieces.each(pieces, piece -> piece.studentIds().size(), progress, piece -> {
            StudentBatchResult result = client.roster().batch(piece);
            succeeded.addAll(result.succeeded());
            failed.addAll(result.failed());
        });
        int of = pieces.stream().mapToInt(piece -> piece.studentIds().size()).sum();
        return new Outcome(which, succeeded, failed, of, broken);
    }
}
