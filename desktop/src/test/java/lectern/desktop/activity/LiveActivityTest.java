package lectern.desktop.activity;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.desktop.classroom.LiveWallViewModel;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.ScriptedRoom;
import lectern.desktop.classroom.Tile;
import lectern.desktop.task.TaskRunner;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Standing;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.PublishedArticleDetail;
import lectern.model.article.PublishedSentence;
import lectern.model.article.SentenceExtensions;
import lectern.model.classroom.Presence;
import lectern.model.question.Question;
import lectern.model.realtime.ActivityRace;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.LeaderboardUpdate;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.UserStatus;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveActivityTest {
    private static final String CURRENT = "GET /api/classrooms/c1/activities/current";
    private static final String COMMANDS = "POST /api/classrooms/c1/activities/a1/commands";

    private final ScriptedRoom room = new ScriptedRoom();
    private final OpenRoom open = room.open();
    private final LiveActivity live = new LiveActivity(
            open, room.client, TaskRunner.sameThread(room.failures), room.ticker(), room.messages, room.clock());

    @AfterEach
    void close() {
        room.close();
    }

    private void shown(@Nullable Activity activity) {
        room.server.answer(CURRENT, activity);
        room.members(student("Bo", Presence.ONLINE, null), student("Ann", Presence.OFFLINE, null));
        live.show();
    }

    private Activity activity() {
        return Objects.requireNonNull(live.activityProperty().get());
    }

    @Test
    void nothingGoesOn() {
        shown(null);
        assertThat(live.loadedProperty().get()).isTrue();
        assertThat(live.activityProperty().get()).isNull();
        assertThat(Steps.of(null)).isEmpty();
        live.command(Action.START);
        assertThat(room.server.calls()).as("there is nothing to start").noneMatch(call -> call.startsWith("POST"));
        room.failures.assertNone();
    }

    @Test
    void theLobbyShowsWhoIsIn() {
        shown(Shown.lobby());
        assertThat(live.present()).extracting(Tile::name).containsExactly("Bo");
        room.says(new UserStatus("u-Ann", "Ann", Presence.ONLINE));
        assertThat(live.present()).extracting(Tile::name).containsExactly("Ann", "Bo");
        assertThat(Steps.of(activity())).containsExactly(Action.START, Action.END);
    }

    @Test
    void aStepIsSentWithWhatTheTeacherSaw() {
        shown(Shown.lobby());
        room.server.answer(COMMANDS, Shown.open(2));
        live.command(Action.START);
        assertThat(room.server.calls())
                .contains(COMMANDS + " {\"action\":\"start\",\"revision\":1,\"questionId\":null}");
        assertThat(activity().phase()).isEqualTo(ActivityPhase.RUNNING);
        assertThat(Steps.of(activity()))
                .containsExactly(Action.REVEAL, Action.PAUSE, Action.SKIP, Action.REPLACE, Action.END);
        assertThat(live.secondsLeftProperty().get()).isEqualTo(20);
        room.pass(Duration.ofMillis(7_300));
        assertThat(live.secondsLeftProperty().get()).isEqualTo(13);
        room.pass(Duration.ofMinutes(1));
        assertThat(live.secondsLeftProperty().get()).isZero();
    }

    @Test
    void theClockStandsWhileItIsPaused() {
        shown(Shown.paused(4));
        assertThat(live.secondsLeftProperty().get()).isEqualTo(13);
        room.pass(Duration.ofMinutes(1));
        assertThat(live.secondsLeftProperty().get()).isEqualTo(13);
        assertThat(Steps.of(activity())).contains(Action.RESUME).doesNotContain(Action.PAUSE);
    }

    @Test
    void whatTheServerSawBeforeUsIsFetched() {
        shown(Shown.open(2));
        room.server.refuse(COMMANDS, ErrorCode.CONFLICT, "it is revealed");
        room.server.answer(CURRENT, Shown.revealed(3));
        live.command(Action.REVEAL);
        assertThat(activity().phase()).isEqualTo(ActivityPhase.REVEAL);
        assertThat(live.busyProperty().get()).isFalse();
        room.failures.assertNone();
    }

    @Test
    void whatEndedUnheardIsOver() {
        LiveWallViewModel wall = room.wall(open);
        shown(Shown.open(2));
        room.says(new ActivityState(Shown.open(2)));
        room.server.answer(CURRENT, null);
        room.server.answer("GET /api/classrooms/c1/activities/a1", Shown.ended(9, 3));
        room.server.answer("GET /api/classrooms/c1/activities/a1/results", ResultsTest.results());
        room.server.refuse(COMMANDS, ErrorCode.CONFLICT, "it is over");
        live.command(Action.REVEAL);
        assertThat(activity().phase()).isEqualTo(ActivityPhase.ENDED);
        assertThat(live.news().top()).hasSize(3);

        assertThat(wall.desk().activityProperty().get()).isNotNull();
        room.channel().onConnection(true);
        assertThat(wall.desk().activityProperty().get()).isNull();
    }

    @Test
    void aRefusedStepIsSaidAndCanBeTriedAgain() {
        shown(Shown.open(2));
        room.server.refuse(COMMANDS, ErrorCode.VALIDATION_ERROR, "no other question in this category");
        live.command(Action.REPLACE);
        assertThat(room.failures.shown()).singleElement().asString().contains("no other question");
        assertThat(live.busyProperty().get()).isFalse();
    }

    @Test
    void aQuestionOfTheBankTakesThePlaceOfTheOpenOne() {
        shown(Shown.open(2));
        String openId = Objects.requireNonNull(
                        Objects.requireNonNull(activity().quiz()).question())
                .id();
        room.server.answerPage(
                "GET /api/admin/questions", List.of(Shown.spare("q9"), Shown.spare(openId), Shown.spare("q8")));
        SpareQuestions spare =
                new SpareQuestions(room.client, TaskRunner.sameThread(room.failures), room.messages, true);
        spare.search(" capital ", openId);
        assertThat(room.server.calls().getLast()).contains("keyword=capital").contains("status=published");
        assertThat(spare.found()).extracting(Question::id).containsExactly("q9", "q8");
        spare.search(" ", openId);
        assertThat(room.server.calls().getLast()).doesNotContain("keyword");
        room.server.answer(COMMANDS, Shown.open(3));
        live.command(Action.REPLACE, "q8");
        assertThat(room.server.calls())
                .contains(COMMANDS + " {\"action\":\"replace\",\"revision\":2,\"questionId\":\"q8\"}");
        room.failures.assertNone();
    }

    @Test
    void theTallyIsOfTheOpenQuestionOnly() {
        shown(Shown.open(2));
        room.says(new ActivityTally("a1", 3, 2, 27, Map.of("a", 1, "b", 1), List.of()));
        assertThat(live.news().counts()).containsEntry("a", 1);
        room.says(new ActivityTally("a1", 2, 27, 27, Map.of("c", 27), List.of()));
        room.says(new ActivityTally("a0", 3, 27, 27, Map.of("c", 27), List.of()));
        assertThat(live.news().counts()).as("of another question").doesNotContainKey("c");
        room.says(new ActivityState(Shown.revealed(3)));
        assertThat(live.news().counts()).as("as all are told").containsEntry("b", 14);
        assertThat(live.news().top()).hasSize(5);
        room.says(new ActivityState(Shown.open(2)));
        assertThat(activity().phase()).as("what is older changes nothing").isEqualTo(ActivityPhase.REVEAL);
    }

    @Test
    void atTheEndEveryoneStaysInTheRanking() {
        shown(Shown.revealed(3));
        room.says(new LeaderboardUpdate("a1", Shown.standings(3), null, 27));
        assertThat(live.news().top()).hasSize(3);
        room.says(new ActivityState(Shown.ended(9, 27)));
        room.says(new LeaderboardUpdate("a1", Shown.standings(5), null, 27));
        assertThat(live.news().top()).hasSize(27).extracting(Standing::rank).startsWith(1, 2);
        assertThat(Steps.of(activity())).isEmpty();
    }

    @Test
    void theRaceCountsDownAndMoves() {
        shown(Shown.race(MORNING.plusSeconds(3), List.of()));
        assertThat(live.secondsLeftProperty().get()).isEqualTo(3);
        room.pass(Duration.ofSeconds(4));
        assertThat(live.secondsLeftProperty().get()).isNull();
        room.says(new ActivityRace("a2", Shown.runners(8), 8));
        assertThat(live.news().runners()).hasSize(8);
    }

    @Test
    void theReadingIsLedSentenceBySentence() {
        room.server.answer("GET /api/articles/art", article("One two.", "灯塔很高。", "Three."));
        shown(Shown.reading(0, false));
        ReadingDesk desk = live.lectern();
        assertThat(live.text().sentences()).containsExactly("One two.", "灯塔很高。", "Three.");
        desk.previous();
        assertThat(room.line().said()).as("there is none before the first").isEmpty();
        desk.next();
        desk.playOrPause();
        assertThat(room.line().said())
                .containsExactly(
                        new PlayControl("a3", PlayControl.Action.SEEK, 1, null, null),
                        new PlayControl("a3", PlayControl.Action.PLAY, 1, null, null));
        room.pass(Duration.ofSeconds(1));
        assertThat(room.line().said()).as("a voice still reads").hasSize(2);
        room.pass(Duration.ofSeconds(2));
        assertThat(room.line().said().getLast())
                .isEqualTo(new PlayControl("a3", PlayControl.Action.PLAY, 2, null, null));
        room.says(new ProgressSync("a3", 2, "u-Bo", MORNING));
        assertThat(live.news().readers()).containsEntry("u-Bo", 2);
        assertThat(live.nameOf("u-Bo")).isEqualTo("Bo");
        room.line().fall();
        desk.previous();
        assertThat(Objects.requireNonNull(activity().reading()).position())
                .as("nothing moves here that does not move there")
                .isEqualTo(2);
        room.failures.assertNone();
    }

    @Test
    void whyThereIsNoTextIsSaidAndItIsAskedForAgain() {
        room.server.refuse("GET /api/articles/art", ErrorCode.UNAVAILABLE, "busy");
        shown(Shown.reading(0, false));
        assertThat(live.text().problemProperty().get()).startsWith("The text could not be fetched.");
        room.server.answer("GET /api/articles/art", article("One two.", "Three."));
        live.lectern().next();
        assertThat(live.text().sentences()).hasSize(2);
        assertThat(live.text().problemProperty().get()).isEmpty();
        room.failures.assertNone();
    }

    @Test
    void theReadingGoesOnWhileTheTeacherLooksAtTheWall() {
        room.server.answer("GET /api/articles/art", article("One two.", "Three.", "Four."));
        LiveWallViewModel wall = room.wall(open);
        shown(Shown.reading(0, true));
        wall.show();
        room.pass(Duration.ofSeconds(3));
        assertThat(room.line().said()).containsExactly(new PlayControl("a3", PlayControl.Action.PLAY, 1, null, null));
        wall.hide();
        room.pass(Duration.ofSeconds(3));
        assertThat(room.line().said()).as("on no page of the class").hasSize(2);
        open.close();
        room.pass(Duration.ofSeconds(30));
        assertThat(room.line().said()).hasSize(2);
    }

    @Test
    void aLecternThatTheClassDoesNotFollowGoesBackToWhereItIs() {
        room.server.answer("GET /api/articles/art", article("One two.", "Three.", "Four."));
        shown(Shown.reading(0, true));
        live.lectern().next();
        assertThat(position()).isEqualTo(1);
        room.refuses(ErrorCode.UNAVAILABLE, "busy: try again");
        assertThat(position()).as("where the class is").isZero();
        assertThat(live.lectern().refusalProperty().get()).contains("busy");
        room.pass(Duration.ofSeconds(4));
        assertThat(room.line().said()).as("it does not hammer at the door").hasSize(1);
        room.pass(Duration.ofSeconds(2));
        assertThat(position()).isEqualTo(1);
        assertThat(live.lectern().refusalProperty().get()).isEmpty();
    }

    private int position() {
        return Objects.requireNonNull(activity().reading()).position();
    }

    @Test
    void aKeyThatIsPressedTwiceInAMomentIsOneStep() {
        shown(Shown.lobby());
        room.server.answer(COMMANDS, Shown.open(2));
        live.presses().step(Action.START);
        live.presses().step(Action.REVEAL);
        assertThat(commands()).isEqualTo(1);
        room.pass(Duration.ofSeconds(1));
        live.presses().step(Action.REVEAL);
        assertThat(commands()).isEqualTo(2);
    }

    private long commands() {
        return room.server.calls().stream()
                .filter(call -> call.startsWith(COMMANDS))
                .count();
    }

    @Test
    void aQuestionThatTurnsOutWrongCanBeTakenBackOrReplaced() {
        shown(Shown.revealed(3));
        assertThat(Steps.of(activity()))
                .containsExactly(Action.NEXT, Action.SKIP, Action.REPLACE, Action.END)
                .extracting(step -> Steps.key(step, activity()))
                .startsWith("activity.do.NEXT", "activity.do.DISCARD");
        assertThat(Steps.key(Action.SKIP, Shown.open(2))).isEqualTo("activity.do.SKIP");
        room.server.answer(COMMANDS, Shown.open(4));
        live.command(Action.SKIP);
        assertThat(room.server.calls())
                .contains(COMMANDS + " {\"action\":\"skip\",\"revision\":3,\"questionId\":null}");
    }

    @Test
    void aRaceCanBeHeld() {
        Activity race = Shown.race(MORNING, List.of());
        assertThat(Steps.of(race)).as("a clicker stops none").containsExactly(Action.END, Action.PAUSE);
        assertThat(Steps.of(Shown.held(race))).containsExactly(Action.RESUME, Action.END);
    }

    @Test
    void aVoiceTakesLongerForLongerSentences() {
        assertThat(ReadingText.time("灯塔很高", 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(ReadingText.time("灯塔很高", 2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(ReadingText.time("abcdefghijklm", 1)).isEqualTo(Duration.ofSeconds(2));
    }

    static PublishedArticleDetail article(String... sentences) {
        List<PublishedSentence> all = new java.util.ArrayList<>();
        for (String sentence : sentences) {
            all.add(new PublishedSentence("s" + all.size(), "art", sentence, all.size() + 1, SentenceExtensions.NONE));
        }
        return new PublishedArticleDetail(
                "art",
                "The lighthouse",
                null,
                null,
                "local",
                null,
                all.size(),
                new ArticleMetadata(null, null, null),
                all,
                List.of(),
                MORNING,
                MORNING);
    }
}
