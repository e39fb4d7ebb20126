package lectern.desktop.activity;

import static lectern.desktop.WindowThread.onWindow;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import lectern.desktop.Pictures;
import lectern.desktop.TruncatedTexts;
import lectern.desktop.Walk;
import lectern.desktop.classroom.LiveWallView;
import lectern.desktop.classroom.LiveWallViewModel;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.Places;
import lectern.desktop.classroom.RoomStage;
import lectern.desktop.classroom.ScriptedRoom;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.Presence;
import lectern.model.realtime.ActivityState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Where another console or another server ended what is led here, nothing looks as if it could still be led. */
class EndedElsewhereTest extends RoomStage {
    private static final int LINE = 30;
    private static final String NOTHING_LEFT = "nothing can be led any more";

    private final OpenRoom open = room.open();
    private final LiveWallViewModel wall = room.wall(open);

    @AfterEach
    void nothingFailed() {
        room.failures.assertNone();
    }

    private Page desk(Activity activity) {
        room.server.answer("GET /api/classrooms/c1/activities/current", activity);
        room.server.answer("GET /api/classrooms/c1/messages", new ChatHistory(List.of(), null));
        room.server.answer("GET /api/classrooms/c1/applications", List.of());
        room.server.answer("GET /api/articles/art", LiveActivityTest.article("One.", "Two.", "Three."));
        room.members(student("Ann", Presence.ONLINE, null));
        LiveActivity live = new LiveActivity(open, room.client, tasks, room.ticker(), room.messages, room.clock());
        ActivityView view = new ActivityView(
                live,
                wall,
                new SpareQuestions(room.client, tasks, room.messages, false),
                new ActivityProjection(live, room.messages, address),
                new Navigator(),
                address,
                room.messages,
                stage.dialogs());
        stage.show(view);
        onWindow(() -> room.channel().onConnection(true));
        return view;
    }

    /** Buttons that are there and can be pressed, by what they are called. */
    private List<String> alive() {
        return onWindow(() -> stage.scene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof ButtonBase && Walk.isSeen(node) && !node.isDisabled())
                .map(node -> Objects.requireNonNullElse(((ButtonBase) node).getText(), ""))
                .toList());
    }

    private List<String> texts() {
        return onWindow(() -> stage.scene().getRoot().lookupAll(".label").stream()
                .filter(Walk::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static List<String> possible(Page page) {
        return onWindow(() -> page.actions().stream()
                .filter(action -> action.possible().get())
                .map(PageAction::title)
                .map(title -> title.get())
                .toList());
    }

    private void both(String name) {
        Pictures.take(stage.scene(), name);
        assertWhole();
        stage.wear(Language.CHINESE, ThemeChoice.DARK, 100);
        Pictures.take(stage.scene(), name + "-dark-chinese");
        assertWhole();
        stage.wear(Language.ENGLISH, ThemeChoice.LIGHT, 100);
    }

    /** Nothing is cut, and the reason stands in a line. */
    private void assertWhole() {
        assertThat(TruncatedTexts.in(stage.scene().getRoot())).isEmpty();
        if (stage.scene().lookup("#over") instanceof Region over) {
            assertThat(over.getHeight()).isLessThan(LINE);
        }
    }

    private List<String> commands() {
        return room.server.calls().stream()
                .filter(call -> call.contains("/commands"))
                .toList();
    }

    @Test
    void aQuizWhoseClassroomHasEndedCanNotBeLed() {
        Page page = desk(Shown.open(2));
        assertThat(alive()).contains("Show the answer", "Pause", "End it", "Project it");
        assertThat(texts()).noneMatch(text -> text.contains(NOTHING_LEFT));
        assertThat(possible(page)).contains("Show the answer", "Project it");

        onWindow(() -> room.channel().onEnd());
        assertThat(alive()).containsExactlyInAnyOrder("Live wall", "To your classrooms");
        assertThat(texts()).anyMatch(text -> text.contains(NOTHING_LEFT));
        assertThat(possible(page)).isEmpty();
        onWindow(() -> page.actions().forEach(PageAction::run));
        assertThat(commands()).isEmpty();
        both("live/ended-quiz");
    }

    @Test
    void aReadingWhoseClassroomHasEndedStands(FxRobot robot) {
        desk(Shown.reading(0, false));
        assertThat(alive()).contains("End it");
        Node speed = robot.lookup(".combo-box").query();
        assertThat(speed.isDisabled()).isFalse();

        onWindow(() -> room.channel().onEnd());
        assertThat(speed.isDisabled()).isTrue();
        assertThat(alive()).containsExactlyInAnyOrder("Live wall", "To your classrooms");
        robot.type(KeyCode.DOWN, KeyCode.SPACE);
        assertThat(room.line().said()).isEmpty();
        both("live/ended-reading");
    }

    @Test
    void whatAnotherConsoleEndedSaysSo() {
        Activity reading = Shown.reading(1, false);
        desk(reading);
        onWindow(() -> room.says(new ActivityState(ended(reading))));
        assertThat(alive()).contains("Results", "Start something else").doesNotContain("End it");
        assertThat(texts()).anyMatch(text -> text.startsWith("This is over"));
        both("live/ended-by-another");
    }

    @Test
    void theQuestionOfWhatToDoGoesWithTheRoom(FxRobot robot) {
        desk(Shown.open(2));
        robot.clickOn("#step-replace");
        waitForFxEvents();
        assertThat(stage.overlay().isOpen()).isTrue();
        onWindow(() -> room.channel().onEnd());
        assertThat(stage.overlay().isOpen()).isFalse();
    }

    @Test
    void theWallOfAClassroomThatHasEndedOffersNothing(FxRobot robot) {
        desk(Shown.open(2));
        LiveWallView view = new LiveWallView(
                wall,
                () -> new Places("c1", room.client, tasks, room.messages),
                new Navigator(),
                room.messages,
                stage.dialogs());
        stage.show(view);
        onWindow(
                () -> robot.lookup("#side-settings").queryAs(ToggleButton.class).fire());
        assertThat(alive()).contains("Bring everyone to…", "Eyes to the front");
        onWindow(() -> room.channel().onEnd());
        assertThat(alive())
                .doesNotContain("Bring everyone to…", "Eyes to the front", "New join code", "Dissolve the classroom");
        assertThat(robot.lookup("#start").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#setting-chat").query().isDisabled()).isTrue();
        assertThat(possible(view)).doesNotContain("Bring everyone to…", "Eyes to the front");
        both("live/ended-wall");
    }

    private static Activity ended(Activity of) {
        return new Activity(
                of.id(),
                of.classroomId(),
                of.kind(),
                of.title(),
                ActivityPhase.ENDED,
                false,
                of.revision() + 1,
                of.serverTime(),
                of.createdAt(),
                ScriptedRoom.MORNING,
                of.quiz(),
                of.race(),
                of.reading());
    }
}
