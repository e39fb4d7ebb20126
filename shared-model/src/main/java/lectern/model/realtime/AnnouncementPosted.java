package lectern.model.realtime;

/** Server to who takes a course: the teacher announced something (001). */
public record AnnouncementPosted(String announcementId, String courseId) implements Payload {}
