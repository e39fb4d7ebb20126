package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import lectern.model.play.ChallengeState;
import org.jspecify.annotations.Nullable;

/**
 * Server to the host alone: how a student does now (000). It says one thing at a time; what is absent has not changed.
 *
 * @param challenge how far with a challenge
 * @param unsent answers and keystrokes that wait on the student's device
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionUpdate(
        String userId,
        @Nullable ChallengeState challenge,
        @Nullable Integer unsent) implements Payload {

    /** News of a challenge. */
    public SessionUpdate(String userId, ChallengeState challenge) {
        this(userId, challenge, null);
    }

    @Override
    public String topic() {
        return (challenge == null ? "unsent " : "challenge ") + userId;
    }
}
