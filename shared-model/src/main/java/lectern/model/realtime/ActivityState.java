package lectern.model.realtime;

import lectern.model.activity.Activity;

/** Server to members: where the activity stands now. The same to everyone; what is one's own comes as activity_result. */
public record ActivityState(Activity activity) implements Payload {
    @Override
    public String topic() {
        return activity.id();
    }
}
