package lectern.server.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code activity_answer}.
 *
 * @param requestId the sender's own id of it
 * @param elapsedMs from the question's opening, the network's delay taken off
 */
public record AnswerAt(
        UUID activityId,
        int position,
        UUID accountId,
        String requestId,
        String optionId,
        boolean correct,
        int points,
        long elapsedMs,
        Instant answeredAt) {}
