package lectern.server.play;

import java.time.Instant;
import java.util.UUID;
import lectern.model.play.ChallengeState;
import org.jspecify.annotations.Nullable;

/** How far a student is with the challenge last worked at. */
public record LatestRow(
        UUID accountId,
        UUID challengeId,
        String categoryId,
        String trackName,
        Instant createdAt,
        int total,
        int answered,
        int correct,
        @Nullable Instant lastAnswerAt) {

    ChallengeState state() {
        return new ChallengeState(
                challengeId.toString(),
                categoryId,
                trackName,
                answered,
                total,
                correct,
                answered - correct,
                createdAt,
                lastAnswerAt);
    }
}
