package lectern.server.play;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A challenge.
 *
 * @param number counts the student's challenges
 * @param nodeId null where the track had no chapters
 */
public record ChallengeRow(
        UUID id,
        UUID accountId,
        String categoryId,
        int number,
        @Nullable UUID nodeId,
        Instant createdAt) {}
