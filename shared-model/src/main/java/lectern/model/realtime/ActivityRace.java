package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lectern.model.activity.Runner;
import org.jspecify.annotations.Nullable;

/**
 * Server to the host: every runner of a race; to students: the first five; to each
 * of the other runners besides: where they are themselves.
 *
 * @param runners the furthest first; none where the receiver alone is told of
 * @param of how many run
 * @param mine the receiver, null where it is about the others
 * @param rank where the receiver is at this moment, from 1; runners that are level share it. Null where mine is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityRace(
        String activityId,
        List<Runner> runners,
        int of,
        @Nullable Runner mine,
        @Nullable Integer rank) implements Payload {

    public ActivityRace(String activityId, List<Runner> runners, int of) {
        this(activityId, runners, of, null, null);
    }

    @Override
    public String topic() {
        return activityId;
    }
}
