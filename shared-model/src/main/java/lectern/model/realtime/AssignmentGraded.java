package lectern.model.realtime;

/** Server to the student: an assignment has its grade (001). */
public record AssignmentGraded(String assignmentId, String studentId, double grade) implements Payload {}
