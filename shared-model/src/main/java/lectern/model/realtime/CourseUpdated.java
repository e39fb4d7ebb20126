package lectern.model.realtime;

import tools.jackson.databind.JsonNode;

/**
 * Server to who takes a course: it changed (001).
 *
 * @param changes the fields that changed, with what they hold now
 */
public record CourseUpdated(String courseId, JsonNode changes) implements Payload {
    @Override
    public String topic() {
        return courseId;
    }
}
