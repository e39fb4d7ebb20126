package lectern.model.realtime;

/** Server to the teacher: a student finished a lesson (001). */
public record LessonCompleted(String lessonId, String studentId) implements Payload {}
