package lectern.desktop.classroom;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.answered;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.SessionUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TileTest {
    private static Tile tile(Presence presence, @Nullable ChallengeState challenge) {
        return Tile.of(student("Ann", presence, challenge));
    }

    @Test
    void idleIsTheTimeSinceTheLastAnswer() {
        Tile fresh = tile(Presence.ONLINE, answered(0, 0, Duration.ZERO));
        assertThat(fresh.idle(MORNING.plusSeconds(40))).isEqualTo(Duration.ofSeconds(40));

        Tile answered = fresh.with(answered(1, 1, Duration.ofSeconds(30)));
        assertThat(answered.idle(MORNING.plusSeconds(40))).isEqualTo(Duration.ofSeconds(10));
        assertThat(answered.idle(MORNING)).as("a clock behind the server's").isEqualTo(Duration.ZERO);
    }

    @Test
    void nobodyIsIdleWithoutAnOpenChallenge() {
        assertThat(tile(Presence.ONLINE, null).idle(MORNING)).isNull();
        Tile finished = tile(Presence.ONLINE, answered(4, 1, Duration.ofSeconds(30)));
        assertThat(finished.busy()).isFalse();
        assertThat(finished.idle(MORNING.plusSeconds(600))).isNull();
    }

    @Test
    void wrongAnswersLongThoughtAndGoingAwayAskForHelp() {
        Duration soon = Duration.ofSeconds(5);
        assertThat(tile(Presence.ONLINE, null).need(MORNING)).isZero();
        assertThat(tile(Presence.ONLINE, answered(2, 0, soon)).need(MORNING)).isZero();
        assertThat(tile(Presence.ONLINE, answered(0, 2, soon)).need(MORNING)).isEqualTo(2);
        assertThat(tile(Presence.ONLINE, answered(2, 0, soon)).need(MORNING.plusSeconds(95)))
                .as("90 s of thought are not yet long")
                .isZero();
        assertThat(tile(Presence.ONLINE, answered(2, 0, soon)).need(MORNING.plusSeconds(96)))
                .isEqualTo(2);
        assertThat(tile(Presence.OFFLINE, answered(2, 0, soon)).need(MORNING)).isEqualTo(3);
        assertThat(tile(Presence.OFFLINE, answered(5, 0, soon)).need(MORNING))
                .as("who has finished may go")
                .isZero();
    }

    @Test
    void olderNewsChangesNothing() {
        Tile tile = tile(Presence.ONLINE, answered(2, 1, Duration.ofSeconds(30)));
        assertThat(tile.with(answered(1, 1, Duration.ofSeconds(20)))).isEqualTo(tile);

        ChallengeState earlier = new ChallengeState(
                "ch0", "arts", "Arts", 5, 5, 5, 0, MORNING.minusSeconds(60), MORNING.minusSeconds(5));
        assertThat(tile.with(earlier)).isEqualTo(tile);

        ChallengeState next = new ChallengeState("ch2", "arts", "Arts", 0, 5, 0, 0, MORNING.plusSeconds(60), null);
        assertThat(Objects.requireNonNull(tile.with(next).challenge()).trackName())
                .isEqualTo("Arts");
    }

    @Test
    void whoGoesAwayWasSeenLastJustNow() {
        Tile here = tile(Presence.ONLINE, null);
        Tile gone = here.with(Presence.OFFLINE, "Ann B", MORNING.plusSeconds(9));
        assertThat(gone.online()).isFalse();
        assertThat(gone.name()).isEqualTo("Ann B");
        assertThat(gone.lastSeenAt()).isEqualTo(MORNING.plusSeconds(9));
        assertThat(gone.with(Presence.OFFLINE, "Ann B", MORNING.plusSeconds(20)).lastSeenAt())
                .isEqualTo(MORNING.plusSeconds(9));
    }

    @Test
    void noAnswerCountsTwiceWhereTheListIsOlderAndNoneIsMissedWhereItIsNewer() {
        Roster roster = new Roster(Clock.fixed(MORNING, ZoneOffset.UTC));
        Member before = student("Ann", Presence.ONLINE, answered(1, 0, Duration.ofSeconds(5)));
        SessionUpdate wrong = new SessionUpdate(before.userId(), answered(1, 2, Duration.ofSeconds(20)), null);
        roster.fill(List.of(before));
        roster.note(wrong);
        assertThat(streak(roster, before)).isEqualTo(2);
        roster.fill(List.of(before)); // asked for before the answers, as RoomFetch hands it over
        assertThat(streak(roster, before)).isEqualTo(2);
        roster.note(wrong);
        assertThat(streak(roster, before)).isEqualTo(2);
        roster.fill(List.of(student("Ann", Presence.ONLINE, null)));
        roster.note(wrong);
        assertThat(streak(roster, before)).isEqualTo(2);
        roster.fill(List.of(student("Ann", Presence.ONLINE, answered(1, 3, Duration.ofSeconds(30)))));
        assertThat(streak(roster, before)).isEqualTo(3);
    }

    private static int streak(Roster roster, Member member) {
        return Objects.requireNonNull(roster.get(member.userId())).signs().streak();
    }
}
