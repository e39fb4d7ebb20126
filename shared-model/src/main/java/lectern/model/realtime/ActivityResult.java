package lectern.model.realtime;

import lectern.model.activity.OwnResult;

/** Server to one: how the receiver's own answer to a question counted. */
public record ActivityResult(String activityId, OwnResult result) implements Payload {
    @Override
    public String topic() {
        return activityId + " " + result.position();
    }
}
