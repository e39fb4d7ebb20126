package lectern.desktop.classroom;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.answered;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Runner;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.ActivityRace;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
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

    @Test
    void whatTheClassDoesTogetherIsToldInPlaceOfAChallengeThatLiesAside() {
        Roster roster = new Roster(Clock.fixed(MORNING, ZoneOffset.UTC));
        Member ann = student("Ann", Presence.ONLINE, answered(1, 1, Duration.ofSeconds(5)));
        Member bo = student("Bo", Presence.ONLINE, null);
        roster.fill(List.of(ann, bo));
        roster.note(new ActivityState(RoomDeskTest.quiz(ActivityPhase.RUNNING, 1, RoomDeskTest.open("q1"))));
        roster.note(new ActivityTally("a1", 1, 2, 2, Map.of("x", 2), List.of(ann.userId(), bo.userId())));
        assertThat(told(roster, ann)).isEqualTo("in the quiz, question 1 of 3");
        Tile answered = tile(roster, ann);
        assertThat(answered.idle(MORNING.plusSeconds(600)))
                .as("of the challenge")
                .isNull();
        assertThat(answered.need(MORNING.plusSeconds(600)))
                .as("neither its long pause nor its wrong answers")
                .isZero();
        roster.note(new ActivityState(RoomDeskTest.quiz(ActivityPhase.REVEAL, 2, RoomDeskTest.open("q1"))));
        assertThat(told(roster, bo)).isEqualTo("sees the answer, question 1 of 3");
        roster.note(new UserStatus(bo.userId(), "Bo", Presence.OFFLINE));
        assertThat(told(roster, bo)).isEqualTo("away");
        roster.note(new UserStatus(bo.userId(), "Bo", Presence.ONLINE));

        roster.note(new ActivityState(together(
                "a2", ActivityKind.TYPING_RACE, new Activity.Race("The quick fox runs", MORNING, List.of()), null)));
        assertThat(told(roster, ann)).isEqualTo("in the race");
        roster.note(new ActivityRace(
                "a2",
                List.of(new Runner(bo.userId(), "Bo", 18, 40, 1, 1), new Runner(ann.userId(), "Ann", 9, 20, 1, null)),
                2));
        assertThat(told(roster, ann)).isEqualTo("in the race, 50 %");
        assertThat(told(roster, bo)).isEqualTo("in the race, finished, place 1");
        assertThat(List.of(tile(roster, ann), tile(roster, bo)).stream()
                        .sorted(TileOrder.PROGRESS.comparator(MORNING, new NameOrder(Locale.ENGLISH)))
                        .map(Tile::name))
                .containsExactly("Bo", "Ann");

        roster.note(new ActivityState(together(
                "a3", ActivityKind.SHARED_READING, null, new Activity.Reading("art", 6, 0, true, 1, MORNING))));
        roster.note(new ProgressSync("a3", 3, ann.userId(), MORNING));
        assertThat(told(roster, ann)).isEqualTo("reads along, sentence 4 of 6");
        assertThat(told(roster, bo)).isEqualTo("reads along");

        roster.note(new ActivityState(RoomDeskTest.quiz("a4", ActivityPhase.ENDED, 9, null)));
        assertThat(tile(roster, ann).idle(MORNING.plusSeconds(600))).isNotNull();
        assertThat(told(roster, bo)).isEqualTo("choosing a subject");
    }

    private static Tile tile(Roster roster, Member member) {
        return Objects.requireNonNull(roster.get(member.userId()));
    }

    private static String told(Roster roster, Member member) {
        TileWords words = new TileWords(new Messages(Language.ENGLISH));
        String place = words.place(tile(roster, member));
        String activity = words.activity(tile(roster, member));
        return place.isEmpty() ? activity : activity + ", " + place;
    }

    private static Activity together(
            String id, ActivityKind kind, Activity.@Nullable Race race, Activity.@Nullable Reading reading) {
        return new Activity(
                id, "c1", kind, "Fox", ActivityPhase.RUNNING, false, 1, MORNING, MORNING, null, null, race, reading);
    }

    private static int streak(Roster roster, Member member) {
        return Objects.requireNonNull(roster.get(member.userId())).signs().streak();
    }
}
