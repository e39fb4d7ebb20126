package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import lectern.model.play.ChallengeState;
import org.jspecify.annotations.Nullable;

/**
 * A member with presence (003).
 *
 * @param role {@code host} or {@code student}
 * @param kind what sort of account
 * @param lastSeenAt when the page was last connected, null if never
 * @param challenge only for the host: the student's latest challenge
 */
public record Member(
        String userId,
        String nickname,
        String role,
        MemberKind kind,
        Presence presence,
        Instant joinedAt,
        @Nullable Instant lastSeenAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ChallengeState challenge) {}
