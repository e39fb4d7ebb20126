package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import lectern.model.activity.Assigned;
import org.jspecify.annotations.Nullable;

/**
 * Server to whom it concerns: the teacher assigned something to do (000), or took it back.
 *
 * @param withdrawn true where it was taken back, absent where it was assigned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LessonAssigned(
        String classroomId, Assigned assignment, @Nullable Boolean withdrawn) implements Payload {

    /** Something to do. */
    public static LessonAssigned of(Assigned assignment) {
        return new LessonAssigned(assignment.classroomId(), assignment, null);
    }

    /** Something that is not to be done any more. */
    public static LessonAssigned withdrawn(Assigned assignment) {
        return new LessonAssigned(assignment.classroomId(), assignment, true);
    }
}
