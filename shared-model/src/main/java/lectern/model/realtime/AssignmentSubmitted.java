package lectern.model.realtime;

/** Server to the teacher: a student handed an assignment in (001). */
public record AssignmentSubmitted(String assignmentId, String studentId) implements Payload {}
