package lectern.desktop.classroom;

import java.time.Duration;
import java.time.Instant;
import lectern.model.classroom.Member;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Presence;
import lectern.model.play.ChallengeState;
import org.jspecify.annotations.Nullable;

/** What the wall knows of one student. */
public record Tile(
        String userId,
        String name,
        Presence presence,
        @Nullable Instant lastSeenAt,
        @Nullable ChallengeState challenge,
        MemberKind kind,
        Signs signs) {
    /** How long a student may think before the tile says so. */
    static final Duration IDLE_AFTER = Duration.ofSeconds(90);

    /** What a raised hand counts: more than anything that is likely to come together. */
    private static final int HAND = 20;

    /** The tile of a member as the server lists it. */
    static Tile of(Member member) {
        return new Tile(
                member.userId(),
                member.nickname(),
                member.presence(),
                member.lastSeenAt(),
                member.challenge(),
                member.kind(),
                Signs.NONE);
    }

    /**
     * The same student as the server lists them now. Where the list is older than what was heard, the challenge stays as far
     * as it was, so that no answer counts twice; where it is newer, what was missed counts as if it had been heard.
     */
    Tile listed(Member member) {
        Tile heard = member.challenge() == null ? this : with(member.challenge());
        return new Tile(
                userId,
                member.nickname(),
                member.presence(),
                member.lastSeenAt(),
                heard.challenge,
                member.kind(),
                heard.signs);
    }

    /** The same student with other signs. */
    Tile with(Signs now) {
        return new Tile(userId, name, presence, lastSeenAt, challenge, kind, now);
    }

    /**
     * @param at when it was heard
     */
    Tile with(Presence now, String nickname, Instant at) {
        return new Tile(
                userId, nickname, now, online() || now == Presence.ONLINE ? at : lastSeenAt, challenge, kind, signs);
    }

    /** How far the student is; what is older than what the tile knows changes nothing. */
    Tile with(ChallengeState state) {
        if (!isNews(state)) {
            return this;
        }
        ChallengeState before =
                challenge != null && challenge.challengeId().equals(state.challengeId()) ? challenge : null;
        Signs now = signs.withAnswers(
                state.correct() - (before == null ? 0 : before.correct()),
                state.wrong() - (before == null ? 0 : before.wrong()));
        return new Tile(userId, name, presence, lastSeenAt, state, kind, now);
    }

    private boolean isNews(ChallengeState state) {
        if (challenge == null) {
            return true;
        }
        return challenge.challengeId().equals(state.challengeId())
                ? state.answered() >= challenge.answered()
                : !state.startedAt().isBefore(challenge.startedAt());
    }

    /** Whether the page is connected. */
    public boolean online() {
        return presence == Presence.ONLINE;
    }

    /** How far the student is in what the class does together; null while each works alone. */
    public @Nullable Together together() {
        return signs.together();
    }

    /** The challenge that is in hand; null where there is none, or while it lies aside as the class does something. */
    @Nullable
    ChallengeState alone() {
        return together() == null ? challenge : null;
    }

    /** Whether a challenge is under way. */
    public boolean busy() {
        return together() == null && challenge != null && challenge.answered() < challenge.total();
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

    /** Whether the class answers a question just now that this student, who is there, has not answered. */
    public boolean awaited() {
        return online() && Boolean.FALSE.equals(signs.answered());
    }

    /** Whether the hand is up. */
    public boolean handUp() {
        return signs.hand() > 0;
    }

    /**
     * How much this student needs the teacher: a raised hand counts most, then being away in the middle, long thought,
     * a question that waits for the answer, wrong answers and those in a row, and what does not get through. A challenge
     * that lies aside says nothing.
     */
    int need(Instant now) {
        Duration idle = idle(now);
        int stuck = idle != null && idle.compareTo(IDLE_AFTER) > 0 ? 2 : 0;
        int wrong = alone() instanceof ChallengeState own ? own.wrong() : 0;
        int row = Math.max(0, signs.streak() - 1);
        return stuck
                + wrong
                + row
                + (busy() && !online() ? 3 : 0)
                + (awaited() ? 2 : 0)
                + (signs.unsent() > 0 ? 1 : 0)
                + (handUp() ? HAND : 0);
    }
}
