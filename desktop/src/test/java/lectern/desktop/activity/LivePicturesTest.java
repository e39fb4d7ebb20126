package lectern.desktop.activity;

import static lectern.desktop.WindowThread.onWindow;
import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lectern.desktop.Pictures;
import lectern.desktop.classroom.ClassroomsPlace;
import lectern.desktop.classroom.LiveWallViewModel;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.RoomStage;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.desktop.widget.Typed;
import lectern.model.activity.Activity;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentProgress.StudentWork;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.realtime.ActivityRace;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What is led, as the teacher and as the whole room see it. */
class LivePicturesTest extends RoomStage {
    private final OpenRoom open = room.open();
    private final LiveWallViewModel wall = room.wall(open);
    private final Navigator navigator = new Navigator();

    private void both(String name) {
        stage.wear(Language.ENGLISH, ThemeChoice.LIGHT, 100);
        Pictures.take(stage.scene(), name);
        stage.wear(Language.CHINESE, ThemeChoice.DARK, 100);
        Pictures.take(stage.scene(), name + "-dark-chinese");
        stage.wear(Language.ENGLISH, ThemeChoice.LIGHT, 100);
    }

    private LiveActivity live(@Nullable Activity activity) {
        room.server.answer("GET /api/classrooms/c1/activities/current", activity);
        room.server.answer("GET /api/classrooms/c1/activities/a1", activity);
        room.server.answer("GET /api/classrooms/c1/activities/a1/results", ResultsTest.results());
        room.server.answer("GET /api/classrooms/c1/messages", new ChatHistory(List.of(), null));
        room.server.answer("GET /api/classrooms/c1/applications", List.of());
        room.server.answer(
                "GET /api/articles/art",
                LiveActivityTest.article(
                        "The lighthouse stood on the last rock of the coast.",
                        "Every evening Mr. Hale climbed its two hundred and six steps, slowly, with a can of oil in one"
                                + " hand and his stick in the other.",
                        "灯塔很高，站在上面可以看见很远的船。",
                        "Nobody had asked him to.",
                        "But the light had never failed a ship, not once in forty years.",
                        "Then the storm came."));
        room.members(IntStream.range(0, 27)
                .mapToObj(i -> student(Shown.name(i), i % 9 == 8 ? Presence.OFFLINE : Presence.ONLINE, null))
                .toArray(Member[]::new));
        return new LiveActivity(open, room.client, tasks, room.ticker(), room.messages, room.clock());
    }

    private static Image code(LiveBoard lobby) {
        return onWindow(() -> ((ImageView) lobby.lookup(".image-view")).getImage());
    }

    private void desk(LiveActivity live) {
        stage.show(new ActivityView(
                live,
                wall,
                new SpareQuestions(room.client, tasks, room.messages, true),
                new ActivityProjection(live, room.messages, address),
                navigator,
                address,
                room.messages,
                stage.dialogs()));
    }

    private LiveBoard sheet(LiveActivity live, String name) {
        return RoomSheet.take(live, room.messages, address, stage, name);
    }

    @Test
    void theDirectorAndItsProjection() {
        LiveActivity live = live(Shown.lobby());
        desk(live);
        both("live/director-lobby");
        LiveBoard lobby = sheet(live, "live/projection-lobby");
        Image code = code(lobby);
        onWindow(() -> address.set("http://192.168.1.21:8080"));
        assertThat(code(lobby))
                .as("the square code leads where the address does")
                .isNotSameAs(code);
        onWindow(lobby::stop);

        onWindow(() -> {
            room.says(new ActivityState(Shown.open(2)));
            room.says(new ActivityTally("a1", 3, 17, 24, Map.of("a", 6, "b", 9, "c", 2), List.of()));
        });
        onWindow(() -> {
            room.channel().onConnection(true);
            room.says(new RoomEvent(RoomEvent.Kind.HAND_RAISED, "u-Bo", "Bo"));
            room.says(new ChatMessage("I lost my place", "h", "m1", "u-Zoë", "Zoë", MORNING));
        });
        both("live/director-question");
        assertThat(texts((Region) stage.scene().getRoot())).contains("1 hand up", "1 unread");
        LiveBoard open = sheet(live, "live/projection-question");
        assertThat(texts(open)).as("nothing tells what is chosen").doesNotContain("9", "right");
        assertThat(texts(open)).contains("Canberra", "17 of 24 have answered", "20 s");

        onWindow(() -> room.says(new ActivityState(Shown.revealed(3))));
        both("live/director-reveal");
        LiveBoard revealed = sheet(live, "live/projection-reveal");
        assertThat(texts(revealed)).contains("right", "14", "Ann");
        RoomSheet.lay((StackPane) revealed.getParent());
        assertOneScale(revealed);
        assertOneScale((Region) stage.scene().getRoot());

        onWindow(() -> room.says(new ActivityState(Shown.paused(4))));
        Pictures.take(stage.scene(), "live/director-paused");
        onWindow(() -> room.says(new ActivityState(Shown.ended(5, 27))));
        both("live/director-end");
        sheet(live, "live/projection-end");
        room.failures.assertNone();
    }

    @Test
    void anotherQuestionIsChosenByKeyboard(FxRobot robot) {
        String commands = "POST /api/classrooms/c1/activities/a1/commands";
        desk(live(Shown.open(2)));
        room.server.answerPage("GET /api/admin/questions", List.of(Shown.spare("q9"), Shown.spare("q8")));
        Button replace = robot.lookup("#step-replace").query();
        onWindow(replace::fire);
        assertThat(robot.lookup("#replaceChosen").<Node>query().isDisabled())
                .as("nothing is chosen yet")
                .isTrue();
        both("live/replace");
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        room.server.answer(commands, Shown.open(3));
        robot.type(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(room.server.calls())
                .contains(commands + " {\"action\":\"replace\",\"revision\":2,\"questionId\":\"q8\"}");
        assertThat(stage.overlay().isOpen()).isFalse();

        onWindow(replace::fire);
        room.server.answer(commands, Shown.open(4));
        Button draw = robot.lookup("#replaceDrawn").query();
        onWindow(draw::fire);
        assertThat(room.server.calls().getLast())
                .isEqualTo(commands + " {\"action\":\"replace\",\"revision\":3,\"questionId\":null}");

        onWindow(replace::fire);
        onWindow(() -> room.says(new ActivityState(Shown.ended(9, 3))));
        assertThat(stage.overlay().isOpen()).as("there is no question any more").isFalse();
        room.failures.assertNone();
    }

    @Test
    void theRaceAndItsProjection() {
        LiveActivity live = live(Shown.race(MORNING.plusSeconds(3), List.of()));
        desk(live);
        Pictures.take(stage.scene(), "live/race-countdown");
        onWindow(() -> {
            room.pass(java.time.Duration.ofSeconds(5));
            room.says(new ActivityRace("a2", Shown.runners(14), 14));
        });
        both("live/race");
        LiveBoard race = sheet(live, "live/projection-race");
        assertThat(texts(race)).contains("and 6 more");
        room.failures.assertNone();
    }

    @Test
    void theLecternAndItsProjection() {
        LiveActivity live = live(Shown.reading(1, true));
        desk(live);
        onWindow(() -> IntStream.range(0, 27)
                .forEach(i ->
                        room.says(new ProgressSync("a3", i < 5 ? 0 : i < 24 ? 1 : 2, "u-" + Shown.name(i), MORNING))));
        both("live/lectern");
        assertThat(texts((Region) stage.scene().getRoot()))
                .as("who left is at no sentence")
                .contains("24 students here", "5 here", "17 here", "2 here");
        sheet(live, "live/projection-lectern");
        room.failures.assertNone();
    }

    @Test
    void theLecternIsLedByKeysAndGoesBackWhereItWasRefused(FxRobot robot) {
        LiveActivity live = live(Shown.reading(1, false));
        desk(live);
        waitForFxEvents();
        robot.type(KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.UP, KeyCode.SPACE);
        waitForFxEvents();
        assertThat(room.line().said())
                .extracting(said -> ((PlayControl) said).action(), said -> ((PlayControl) said).position())
                .containsExactly(
                        tuple(PlayControl.Action.SEEK, 2),
                        tuple(PlayControl.Action.SEEK, 3),
                        tuple(PlayControl.Action.SEEK, 2),
                        tuple(PlayControl.Action.PLAY, 2));
        onWindow(() -> room.refuses(ErrorCode.CONFLICT, "There is no such reading under way"));
        Pictures.take(stage.scene(), "live/lectern-refused");
        assertThat(texts((Region) stage.scene().getRoot()))
                .contains("The class did not follow the lectern: There is no such reading under way");
    }

    @Test
    void aWrongQuestionIsReplacedAtItsReveal(FxRobot robot) {
        String commands = "POST /api/classrooms/c1/activities/a1/commands";
        desk(live(Shown.revealed(3)));
        Button skip = robot.lookup("#step-skip").query();
        onWindow(skip::requestFocus);
        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        Pictures.take(stage.scene(), "live/discard");
        room.server.answer(commands, Shown.open(4));
        robot.clickOn(".dialog-card .danger");
        waitForFxEvents();
        assertThat(room.server.calls())
                .contains(commands + " {\"action\":\"skip\",\"revision\":3,\"questionId\":null}");
        assertThat(robot.lookup("#step-replace").<Node>query().isVisible()).isTrue();
        room.failures.assertNone();
    }

    @Test
    void aRoomThatEndedElsewhereSaysSoAndLeadsAway(FxRobot robot) {
        desk(live(Shown.open(2)));
        onWindow(() -> room.channel().onConnection(false));
        assertThat(texts((Region) stage.scene().getRoot())).anyMatch(text -> text.contains("sought again"));
        onWindow(() -> room.channel().onEnd());
        both("live/ended-elsewhere");
        assertThat(texts((Region) stage.scene().getRoot()))
                .noneMatch(text -> text.contains("sought again"))
                .anyMatch(text -> text.startsWith("This classroom has ended here"));
        robot.clickOn("#leave-ended");
        waitForFxEvents();
        assertThat(navigator.place()).isEqualTo(new ClassroomsPlace());
    }

    @Test
    void nothingGoesOn() {
        desk(live(null));
        Pictures.take(stage.scene(), "live/nothing");
    }

    @Test
    void preparing(FxRobot robot) {
        StartViewModelTest.offer(room.server);
        StartViewModel model = new StartViewModel(
                StartPlace.of("c1", StartPlace.What.QUIZ),
                new StartDesk(),
                room.client,
                tasks,
                room.messages,
                navigator);
        stage.show(new StartView(model, room.messages));
        both("live/start-quiz");
        Spinner<Integer> count = robot.lookup(".spinner").query();
        onWindow(count::requestFocus);
        onWindow(() -> count.getEditor().setText("25"));
        onWindow(() -> Typed.commit(stage.scene().getFocusOwner()));
        assertThat(model.form().count.get()).as("as it is typed").isEqualTo(25);
        onWindow(() -> model.form().what.set(StartPlace.What.RACE));
        Pictures.take(stage.scene(), "live/start-race");
        onWindow(() -> robot.lookup("#articleWords").queryTextInputControl().setText("light"));
        onWindow(() -> model.form().what.set(StartPlace.What.LESSON));
        both("live/start-lesson");
        assertThat(robot.lookup("#articleWords").queryTextInputControl().getText())
                .as("for what the articles are still narrowed to")
                .isEqualTo("light");
        DatePicker due = robot.lookup(".date-picker").query();
        onWindow(due::requestFocus);
        onWindow(() -> due.getEditor().setText(due.getConverter().toString(LocalDate.of(2026, 3, 9))));
        onWindow(() -> Typed.commit(stage.scene().getFocusOwner()));
        assertThat(model.form().due.get()).as("as it is typed").isEqualTo(LocalDate.of(2026, 3, 9));
        room.failures.assertNone();
    }

    @Test
    void howManyQuestionsWereChosenIsToldInTheLanguageOfTheWindow() {
        StartViewModelTest.offer(room.server);
        stage.show(new StartView(
                new StartViewModel(
                        StartPlace.quiz(List.of("q1", "q2")),
                        new StartDesk(),
                        room.client,
                        tasks,
                        room.messages,
                        navigator),
                room.messages));
        assertThat(texts((Region) stage.scene().getRoot())).contains("2 questions that you chose");
        stage.wear(Language.CHINESE, ThemeChoice.LIGHT, 100);
        assertThat(texts((Region) stage.scene().getRoot()))
                .contains(room.messages.count("activity.start.chosen", 2))
                .doesNotContain("2 questions that you chose");
    }

    @Test
    void results(FxRobot robot) {
        room.server.answerPage(
                "GET /api/classrooms/c1/activities", List.of(ResultsTest.summary("a2"), ResultsTest.summary("a1")));
        room.server.answer("GET /api/classrooms/c1/assignments", List.of(ResultsTest.lesson("s1")));
        room.server.answer("GET /api/classrooms/c1/activities/a2/results", ResultsTest.results());
        showResults(new ResultsPlace("c1", null));
        both("live/results");
        assertThat(robot.lookup("#assign").<Node>query().isVisible()).isTrue();
        assertThat(robot.lookup("#review").<Node>query().isVisible()).isTrue();
        TabPane tabs = robot.lookup(".tab-pane").query();
        onWindow(() -> tabs.getSelectionModel().select(1));
        Pictures.take(stage.scene(), "live/results-questions");
        assertOneScale((Region) tabs.getSelectionModel().getSelectedItem().getContent());
        onWindow(() -> tabs.getSelectionModel().select(2));
        Pictures.take(stage.scene(), "live/results-gaps");
        assertThat(texts((Region) tabs.getSelectionModel().getSelectedItem().getContent()))
                .contains("Missed by 3 of 4", "2 chose: Rio", "Ann · bo", "1 did not answer", "Cy");

        room.server.answer("GET /api/classrooms/c1/assignments/s1", ResultsTest.progress("s1"));
        ListView<Assigned> lessons = robot.lookup("#lessons").query();
        onWindow(lessons::requestFocus);
        robot.type(KeyCode.ENTER);
        waitForFxEvents();
        TableView<StudentWork> names = robot.lookup("#detail .table-view").query();
        assertThat(names.getItems())
                .as("who has not done it comes first")
                .extracting(StudentWork::userId)
                .containsExactly("u3", "u5", "u2", "u1", "u4");
        both("live/lesson");

        showResults(new ResultsPlace("c1", null, "Class 4b, the early birds of the year before last"));
        Pictures.take(stage.scene(), "live/results-past");
        assertThat(texts((Region) stage.scene().getRoot()))
                .contains("Class 4b, the early birds of the year before last");
        assertThat(robot.lookup("#assign").<Node>query().isVisible())
                .as("in a dissolved classroom nothing can be assigned")
                .isFalse();
        assertThat(robot.lookup("#review").<Node>query().isVisible()).isFalse();
        assertThat(robot.lookup("#export").<Node>query().isVisible()).isTrue();
        room.server.answerPage("GET /api/classrooms/c1/activities", List.of());
        room.server.answer("GET /api/classrooms/c1/assignments", List.of());
        showResults(new ResultsPlace("c1", null, "Class 4b, the early birds of the year before last"));
        Pictures.take(stage.scene(), "live/results-past-none");
        assertThat(robot.lookup("#empty .button").<Node>query().isVisible())
                .as("nor started")
                .isFalse();
        room.failures.assertNone();
    }

    private void showResults(ResultsPlace place) {
        ResultsViewModel model = new ResultsViewModel(place, room.client, tasks, room.messages, navigator);
        stage.show(new ResultsView(model, room.messages, stage.dialogs()));
    }

    /** Bars that are compared are as long; two columns may differ by the pixel that can't be halved. */
    private static void assertOneScale(Region root) {
        LongSummaryStatistics lengths = onWindow(() -> root.lookupAll(".live-option .progress-bar").stream()
                .mapToLong(bar -> Math.round(bar.getLayoutBounds().getWidth()))
                .summaryStatistics());
        assertThat(lengths.getMin()).isPositive();
        assertThat(lengths.getMax() - lengths.getMin()).isLessThanOrEqualTo(1);
    }

    /** Every text that can be read. */
    private static List<String> texts(Region root) {
        List<String> texts = new ArrayList<>();
        collect(root, texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
