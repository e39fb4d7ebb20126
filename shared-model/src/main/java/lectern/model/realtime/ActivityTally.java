package lectern.model.realtime;

import java.util.List;
import java.util.Map;

/**
 * Server to the host: how the class answers the open question so far.
 *
 * @param position the question, counted from 1
 * @param answered how many have answered
 * @param of how many could
 * @param counts how often each option was chosen, by its id
 * @param answeredBy who has answered, by user id; not what they chose
 */
public record ActivityTally(
        String activityId, int position, int answered, int of, Map<String, Integer> counts, List<String> answeredBy)
        implements Payload {
    @Override
    public String topic() {
        return activityId;
    }
}
