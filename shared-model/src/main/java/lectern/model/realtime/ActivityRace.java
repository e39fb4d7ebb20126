package lectern.model.realtime;

import java.util.List;
import lectern.model.activity.Runner;

/**
 * Server to the host: every runner of a race; to the others: the first five.
 *
 * @param runners the furthest first
 * @param of how many run
 */
public record ActivityRace(String activityId, List<Runner> runners, int of) implements Payload {
    @Override
    public String topic() {
        return activityId;
    }
}
