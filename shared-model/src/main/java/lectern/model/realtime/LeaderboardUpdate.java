package lectern.model.realtime;

import java.util.List;
import lectern.model.activity.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Server to members: the first of an activity's ranking; to one: those and where the receiver stands (000).
 *
 * @param top the first five; to one in the upper half besides who stands beside them
 * @param mine the receiver's place, null to the host and to who has none
 * @param of how many are ranked
 */
public record LeaderboardUpdate(
        String activityId, List<Standing> top, @Nullable Standing mine, int of) implements Payload {
    @Override
    public String topic() {
        return activityId;
    }
}
