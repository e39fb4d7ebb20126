package lectern.desktop.classroom;

import java.time.Duration;
import java.time.Instant;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.play.ChallengeState;
import org.jspecify.annotations.Nullable;

/** What the wall knows of one student. */
public record Tile(
        String userId,
        String name,
        Presence presence,
        @Nullable Instant lastSeenAt,
        @Nullable ChallengeState challenge) {
    /** How long a student may think before the tile says so. */
    static final Duration IDLE_AFTER = Duration.ofSeconds(90);

    /** The tile of a member as the server lists it. */
    static Tile of(Member member) {
        return new Tile(member.userId(), member.nickname(), member.presence(), member.lastSeenAt(), member.challenge());
    }

    Tile with(Presence now, String nickname) {
        return new Tile(userId, nickname, now, lastSeenAt, challenge);
    }

    Tile with(ChallengeState state) {
        return new Tile(userId, name, presence, lastSeenAt, state);
    }

    /** Whether the page is connected. */
    public boolean online() {
        return presence == Presence.ONLINE;
    }

    /** Whether a challenge is under way. */
    public boolean busy() {
        return challenge != null && challenge.answered() < challenge.total();
    }

    /** Time since the last answer, or since the challenge began; null where nothing is under way. */
    public @Nullable Duration idle(Instant now) {
        if (challenge == null || !busy()) {
            return null;
        }
        Instant since = challenge.lastAnswerAt() == null ? challenge.startedAt() : challenge.lastAnswerAt();
        Duration idle = Duration.between(since, now);
        return idle.isNegative() ? Duration.ZERO : idle;
    }

    /** How much this student needs the teacher: wrong answers, long thought and being away in the middle count. */
    int need(Instant now) {
        Duration idle = idle(now);
        int stuck = idle != null && idle.compareTo(IDLE_AFTER) > 0 ? 2 : 0;
        int wrong = challenge == null ? 0 : challenge.wrong();
        return stuck + wrong + (busy() && !online() ? 3 : 0);
    }
}
