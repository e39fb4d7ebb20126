package lectern.desktop.classroom;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.answered;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lectern.desktop.Pictures;
import lectern.desktop.look.Look;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.Views;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.Overlay;
import lectern.model.activity.ActivityPhase;
import lectern.model.classroom.Application;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.Member;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Presence;
import lectern.model.classroom.Relation;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The classrooms and the wall as they look, and the wall under the keyboard. */
@ExtendWith(ApplicationExtension.class)
class WallPicturesTest {
    private static final List<String> NAMES = List.of(
            "Ann", "Bo", "王小明", "Maximiliana Featherstonehaugh-Cholmondeley", "Sam", "欧阳娜娜", "Zoë", "李娜", "João");

    @TempDir
    static Path data;

    private final ScriptedRoom room = new ScriptedRoom();
    private final LiveWallViewModel wall = room.wall();
    private final Appearance appearance =
            new Appearance(new PreferenceStore(data.resolve("" + System.nanoTime()), Locale.ENGLISH), room.messages);
    private @Nullable Overlay overlay;

    @Start
    void start(Stage stage) {
        appearance.themeProperty().set(ThemeChoice.LIGHT);
        overlay = new Overlay();
        Scene scene = new Scene(overlay.root(), 1100, 760);
        new Look(appearance).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Overlay overlay() {
        return Objects.requireNonNull(overlay);
    }

    private Scene scene() {
        return overlay().root().getScene();
    }

    private void show(Page shown) {
        waitForAsyncFx(30_000, () -> {
            Parent root = new Views(room.messages).load(shown);
            overlay().setContent(root);
            shown.shown();
        });
        waitForFxEvents();
    }

    private void showWall(int students) {
        room.members(
                IntStream.range(0, students).mapToObj(WallPicturesTest::some).toArray(Member[]::new));
        show(new LiveWallView(
                wall,
                new Places("c1", room.client, TaskRunner.sameThread(room.failures), room.messages),
                new Navigator(),
                room.messages,
                dialogs()));
        onWindow(() -> room.pass(Duration.ofSeconds(130)));
    }

    private Dialogs dialogs() {
        return new Dialogs(overlay(), room.messages);
    }

    private static Member some(int i) {
        String name = NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + i);
        Presence presence = i % 7 == 3 || i % 11 == 2 ? Presence.OFFLINE : Presence.ONLINE;
        return student(name, presence, i % 6 == 4 ? null : challenge(i));
    }

    private static ChallengeState challenge(int i) {
        int done = i % 6;
        int right = done - i % (done + 1) / 2;
        String track = i % 4 == 1 ? "Science and the natural world of today" : i % 4 == 2 ? "中国历史" : "History";
        return new ChallengeState(
                "ch" + i,
                "t",
                track,
                done,
                5,
                right,
                done - right,
                MORNING,
                done == 0 ? null : MORNING.plusSeconds(i * 37 % 125));
    }

    private static <T> T onWindow(Callable<T> look) {
        return waitForAsyncFx(30_000, look);
    }

    private static void onWindow(Runnable action) {
        waitForAsyncFx(30_000, action);
        waitForFxEvents();
    }

    private void chineseDarkAndLarge() {
        onWindow(() -> {
            appearance.languageProperty().set(Language.CHINESE);
            appearance.themeProperty().set(ThemeChoice.DARK);
            appearance.fontScaleProperty().set(150);
        });
        onWindow(scene().getRoot()::layout);
    }

    @Test
    void classrooms(FxRobot robot) {
        room.server.answerPage("GET /api/classrooms", List.of());
        ClassroomsViewModel model = new ClassroomsViewModel(
                room.client, TaskRunner.sameThread(room.failures), room.messages, new Navigator());
        show(new ClassroomsView(model, room.messages, dialogs()));
        Pictures.take(scene(), "classrooms-empty");
        assertThat(primaries(robot)).isEqualTo(1);

        room.server.answerPage(
                "GET /api/classrooms",
                List.of(
                        classroom("Class 7b", 31),
                        classroom("三年级二班", 0),
                        classroom("Afternoon club for everyone who likes very long names of classrooms", 128)));
        onWindow(model::show);
        Pictures.take(scene(), "classrooms");
        assertThat(primaries(robot)).isEqualTo(1);
        chineseDarkAndLarge();
        Pictures.take(scene(), "classrooms-dark-chinese-150");

        room.server.answerPage(
                "GET /api/classrooms",
                List.of(
                        classroom("Class 8a of last year", 0, MORNING.plusSeconds(200_000)),
                        classroom("二年级一班", 0, MORNING)));
        show(new DissolvedView(
                new DissolvedViewModel(
                        room.client, TaskRunner.sameThread(room.failures), room.messages, new Navigator()),
                room.messages));
        Pictures.take(scene(), "dissolved-dark-chinese-150");
        assertThat(primaries(robot)).isEqualTo(1);
        onWindow(() -> appearance.languageProperty().set(Language.ENGLISH));
        Pictures.take(scene(), "dissolved-dark-150");
        room.failures.assertNone();
    }

    private static long primaries(FxRobot robot) {
        return robot.lookup(".accent").<Button>queryAllAs(Button.class).stream()
                .filter(WallPicturesTest::isSeen)
                .count();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Classroom classroom(String name, int members) {
        return classroom(name, members, null);
    }

    private static Classroom classroom(String name, int members, @Nullable Instant dissolvedAt) {
        return new Classroom(
                "id of " + name,
                name,
                "h",
                "Ada",
                "482913",
                null,
                ClassroomConfig.initial(),
                true,
                Relation.HOST,
                members,
                members / 2,
                MORNING,
                dissolvedAt);
    }

    @Test
    void aClassOfThirty(FxRobot robot) {
        showWall(30);
        Pictures.take(scene(), "live-wall-30");
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        waitForFxEvents();
        Pictures.take(scene(), "live-wall-card");
        assertThat(texts(".room-side")).contains("Student", "Bo 10");
        onWindow(() -> scene().lookup(".wall").requestFocus());
        robot.type(KeyCode.DELETE);
        waitForFxEvents();
        assertThat(robot.lookup(".dialog-card .section-title").queryLabeled().getText())
                .isEqualTo("Remove Bo 10 from the classroom?");
        robot.type(KeyCode.ESCAPE);
        room.server.answer("DELETE /api/classrooms/c1/members/u-Bo 10", null);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        waitForFxEvents();
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        waitForFxEvents();
        Pictures.take(scene(), "live-wall-remove");
        robot.clickOn(".dialog-card .danger");
        waitForFxEvents();
        assertThat(room.server.calls()).contains("DELETE /api/classrooms/c1/members/u-Bo 10");
        assertThat(wall.tiles().size()).isEqualTo(29);
        room.failures.assertNone();
        chineseDarkAndLarge();
        Pictures.take(scene(), "live-wall-30-dark-chinese-150");
        onWindow(() -> room.channel().onConnection(false));
        Pictures.take(scene(), "live-wall-broken");
    }

    @Test
    void whatStandsBesideTheWall(FxRobot robot) {
        room.server.answer(
                "GET /api/classrooms/c1/messages",
                new ChatHistory(
                        List.of(
                                word("m1", "u-Ann", "Ann", "May we use a calculator?", null),
                                word("m2", "h", "Ada", "Not this time. 请先自己想一想。", null),
                                word("m3", "u-王小明", "王小明", "I lost my place", "h")),
                        null));
        room.server.answer(
                "GET /api/classrooms/c1/applications",
                List.of(new Application("u-9", "Maximiliana", MemberKind.GUEST, "I am new in 7b", MORNING)));
        showWall(30);
        onWindow(() -> {
            room.channel().onConnection(true);
            room.says(new RoomEvent(RoomEvent.Kind.HAND_RAISED, "u-Bo", "Bo"));
            room.says(new RoomEvent(RoomEvent.Kind.HAND_RAISED, "u-王小明", "王小明"));
            room.says(new SessionUpdate("u-Sam", null, 3));
            room.says(new SessionUpdate("u-Zoë", answered(0, 3, Duration.ofSeconds(100))));
            room.says(new ActivityState(RoomDeskTest.quiz(ActivityPhase.RUNNING, 1, RoomDeskTest.open("q1"))));
            wall.orderProperty().set(TileOrder.NEEDS_HELP);
        });
        onWindow(() -> room.says(new ActivityTally(
                "a1",
                1,
                15,
                30,
                Map.of("x", 15),
                wall.tiles().stream()
                        .map(Tile::userId)
                        .filter(userId -> !userId.equals("u-王小明"))
                        .sorted()
                        .limit(15)
                        .toList())));
        for (String side : List.of("chat", "door", "settings")) {
            onWindow(() -> ((ToggleButton) scene().lookup("#side-" + side)).fire());
            Pictures.take(scene(), "live/wall-" + side);
        }
        onWindow(() -> ((ToggleButton) scene().lookup("#side-door")).fire());
        assertThat(texts(".room-side")).contains("Bo", "王小明", "Maximiliana (guest)", "I am new in 7b");
        onWindow(() -> scene().lookup(".wall").requestFocus());
        robot.type(KeyCode.HOME, KeyCode.ENTER);
        waitForFxEvents();
        Pictures.take(scene(), "live/wall-student");
        assertThat(texts(".room-side"))
                .contains("hand up", "I lost my place")
                .doesNotContain("May we use a calculator?");
        onWindow(() -> {
            appearance.languageProperty().set(Language.CHINESE);
            appearance.themeProperty().set(ThemeChoice.DARK);
        });
        Pictures.take(scene(), "live/wall-student-dark-chinese");
        room.failures.assertNone();
    }

    private static ChatMessage word(String id, String from, String name, String text, @Nullable String to) {
        return new ChatMessage(text, to, id, from, name, MORNING);
    }

    private List<String> texts(String part) {
        return scene().lookup(part).lookupAll(".label").stream()
                .filter(WallPicturesTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void nobodyYet() {
        showWall(0);
        Pictures.take(scene(), "live-wall-empty");
    }

    @Test
    void aHallOfThreeHundredStaysWhereItIs(FxRobot robot) {
        showWall(300);
        Pictures.take(scene(), "live-wall-300");
        Wall shown = onWindow(() -> (Wall) scene().lookup(".wall"));
        robot.type(KeyCode.END, KeyCode.PAGE_UP, KeyCode.LEFT);
        waitForFxEvents();
        Tile marked = Objects.requireNonNull(shown.marked());
        ScrollBar bar = onWindow(() -> (ScrollBar) scene().lookup(".wall .scroll-bar:vertical"));
        double before = bar.getValue();
        assertThat(before).isPositive();
        assertThat(shown.isFocused()).isTrue();

        for (int round = 0; round < 20; round++) {
            int answers = 1 + round % 5;
            onWindow(() -> wall.tiles().stream()
                    .toList()
                    .forEach(tile -> room.says(
                            new SessionUpdate(tile.userId(), answered(answers, 0, Duration.ofSeconds(130))))));
        }
        Pictures.take(scene(), "live-wall-300-after");

        assertThat(bar.getValue()).isEqualTo(before);
        assertThat(shown.isFocused()).isTrue();
        assertThat(Objects.requireNonNull(shown.marked()).userId()).isEqualTo(marked.userId());
    }
}
