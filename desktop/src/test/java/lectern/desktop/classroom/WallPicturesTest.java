package lectern.desktop.classroom;

import static lectern.desktop.WindowThread.onWindow;
import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.answered;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import lectern.desktop.Pictures;
import lectern.desktop.Walk;
import lectern.desktop.page.Navigator;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
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
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The classrooms and the wall as they look, and the wall under the keyboard. */
class WallPicturesTest extends RoomStage {
    private static final List<String> NAMES = List.of(
            "Ann", "Bo", "王小明", "Maximiliana Featherstonehaugh-Cholmondeley", "Sam", "欧阳娜娜", "Zoë", "李娜", "محمد");

    private final LiveWallViewModel wall = room.wall();

    private void showWall(int students) {
        room.members(
                IntStream.range(0, students).mapToObj(WallPicturesTest::some).toArray(Member[]::new));
        stage.show(new LiveWallView(
                wall,
                () -> new Places("c1", room.client, tasks, room.messages),
                new Navigator(),
                room.messages,
                stage.dialogs()));
        onWindow(() -> room.pass(Duration.ofSeconds(130)));
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

    private void chineseDarkAndLarge() {
        stage.wear(Language.CHINESE, ThemeChoice.DARK, 150);
    }

    @Test
    void classrooms(FxRobot robot) {
        room.server.answerPage("GET /api/classrooms", List.of());
        ClassroomsViewModel model = new ClassroomsViewModel(room.client, tasks, room.messages, new Navigator());
        stage.show(new ClassroomsView(model, room.messages, stage.dialogs()));
        Pictures.take(stage.scene(), "classrooms-empty");
        assertThat(primaries(robot)).isEqualTo(1);

        room.server.answerPage(
                "GET /api/classrooms",
                List.of(
                        classroom("Class 7b", 31),
                        classroom("三年级二班", 0),
                        classroom("Afternoon club for everyone who likes very long names of classrooms", 128)));
        onWindow(model::show);
        Pictures.take(stage.scene(), "classrooms");
        assertThat(primaries(robot)).isEqualTo(1);
        chineseDarkAndLarge();
        Pictures.take(stage.scene(), "classrooms-dark-chinese-150");

        room.server.answerPage(
                "GET /api/classrooms",
                List.of(
                        classroom("Class 8a of last year", 0, MORNING.plusSeconds(200_000)),
                        classroom("二年级一班", 0, MORNING)));
        stage.show(new DissolvedView(
                new DissolvedViewModel(room.client, tasks, room.messages, new Navigator()), room.messages));
        Pictures.take(stage.scene(), "dissolved-dark-chinese-150");
        assertThat(primaries(robot)).isEqualTo(1);
        stage.wear(Language.ENGLISH, ThemeChoice.DARK, 150);
        Pictures.take(stage.scene(), "dissolved-dark-150");
        room.failures.assertNone();
    }

    private static long primaries(FxRobot robot) {
        return robot.lookup(".accent").<Button>queryAllAs(Button.class).stream()
                .filter(Walk::isSeen)
                .count();
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
        Pictures.take(stage.scene(), "live-wall-30");
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        waitForFxEvents();
        Pictures.take(stage.scene(), "live-wall-card");
        assertThat(texts(".room-side")).contains("Student", "Bo 10");
        onWindow(() -> stage.scene().lookup(".wall").requestFocus());
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
        Pictures.take(stage.scene(), "live-wall-remove");
        robot.clickOn(".dialog-card .danger");
        waitForFxEvents();
        assertThat(room.server.calls()).contains("DELETE /api/classrooms/c1/members/u-Bo 10");
        assertThat(wall.tiles().size()).isEqualTo(29);
        assertThat(stage.scene().lookup(".room-side").isVisible())
                .as("the pane of who was removed")
                .isFalse();
        room.failures.assertNone();
        chineseDarkAndLarge();
        Pictures.take(stage.scene(), "live-wall-30-dark-chinese-150");
        onWindow(() -> room.channel().onConnection(false));
        Pictures.take(stage.scene(), "live-wall-broken");
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
            onWindow(() -> ((ToggleButton) stage.scene().lookup("#side-" + side)).fire());
            Pictures.take(stage.scene(), "live/wall-" + side);
        }
        keepNoChat(robot);
        onWindow(() -> ((ToggleButton) stage.scene().lookup("#side-door")).fire());
        assertThat(texts(".room-side")).contains("Bo", "王小明", "Maximiliana (guest)", "I am new in 7b");
        onWindow(() -> stage.scene().lookup(".wall").requestFocus());
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.ENTER);
        waitForFxEvents();
        Pictures.take(stage.scene(), "live/wall-student");
        assertThat(texts(".room-side"))
                .contains("hand up", "I lost my place")
                .doesNotContain("May we use a calculator?");
        onWindow(() -> room.says(new RoomEvent(RoomEvent.Kind.PAUSED, null, null)));
        assertThat(texts(".page")).contains("Everyone's page is covered: eyes to the front.");
        stage.wear(Language.CHINESE, ThemeChoice.DARK, 100);
        Pictures.take(stage.scene(), "live/wall-student-dark-chinese");
        room.failures.assertNone();
    }

    /** Only after a question, as it deletes what was kept. */
    private void keepNoChat(FxRobot robot) {
        String config = "PUT /api/classrooms/c1/config";
        CheckBox box = robot.lookup("#setting-chat").query();
        onWindow(box::fire);
        Pictures.take(stage.scene(), "live/wall-keep-no-chat");
        robot.type(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(box.isSelected()).isTrue();
        assertThat(room.server.calls()).noneMatch(call -> call.startsWith(config));
        room.server.answer(config, ScriptedRoom.classroom());
        onWindow(box::fire);
        robot.clickOn(".dialog-card .danger");
        waitForFxEvents();
        assertThat(room.server.calls())
                .anyMatch(call -> call.startsWith(config) && call.contains("\"keepChat\":false"));
    }

    private static ChatMessage word(String id, String from, String name, String text, @Nullable String to) {
        return new ChatMessage(text, to, id, from, name, MORNING);
    }

    private List<String> texts(String part) {
        return stage.scene().lookup(part).lookupAll(".label").stream()
                .filter(Walk::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void theNextAtTheDoorGetsTheKeyboard(FxRobot robot) {
        room.server.answer("GET /api/classrooms/c1/messages", new ChatHistory(List.of(), null));
        room.server.answer(
                "GET /api/classrooms/c1/applications",
                Stream.of("u-7", "u-8", "u-9")
                        .map(id -> new Application(id, id, MemberKind.GUEST, null, MORNING))
                        .toList());
        showWall(0);
        onWindow(() -> room.channel().onConnection(true));
        onWindow(() -> ((ToggleButton) stage.scene().lookup("#side-door")).fire());
        Stream.of("u-7", "u-8", "u-9")
                .forEach(id -> room.server.answer("POST /api/classrooms/c1/applications/" + id, null));
        onWindow(() -> stage.scene().lookup(".room-side .success").requestFocus());
        robot.type(KeyCode.SPACE);
        onWindow(() -> room.says(new RoomEvent(RoomEvent.Kind.HAND_RAISED, "u-Bo", "Bo")));
        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        assertThat(room.server.calls())
                .filteredOn(call -> call.startsWith("POST"))
                .containsExactly(
                        "POST /api/classrooms/c1/applications/u-7 {\"approve\":true}",
                        "POST /api/classrooms/c1/applications/u-8 {\"approve\":true}");
        robot.type(KeyCode.SPACE);
        waitForFxEvents();
        assertThat(stage.scene().getFocusOwner()).isInstanceOf(TextField.class);
        room.failures.assertNone();
    }

    @Test
    void whoReadsFurtherUpIsLeftThere() {
        room.server.answer("GET /api/classrooms/c1/messages", new ChatHistory(words(100, 150), "m100"));
        room.server.answer("GET /api/classrooms/c1/applications", List.of());
        showWall(0);
        onWindow(() -> room.channel().onConnection(true));
        onWindow(() -> ((ToggleButton) stage.scene().lookup("#side-chat")).fire());
        awaitInSight(VirtualFlow::getLastVisibleCell, 49, 49);
        onWindow(() -> room.says(words(150, 151).getFirst()));
        awaitInSight(VirtualFlow::getLastVisibleCell, 50, 50);

        room.server.answer("GET /api/classrooms/c1/messages", new ChatHistory(words(60, 100), null));
        onWindow(wall.desk().chat()::earlier);
        awaitInSight(VirtualFlow::getFirstVisibleCell, 35, 39);
        onWindow(() -> room.says(words(151, 152).getFirst()));
        awaitInSight(VirtualFlow::getFirstVisibleCell, 35, 39);
        room.failures.assertNone();
    }

    private static List<ChatMessage> words(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> word("m" + i, "u-Ann", "Ann", "Word " + i, null))
                .toList();
    }

    /** Before the list is drawn there is no such cell. */
    private void awaitInSight(Function<VirtualFlow<?>, IndexedCell<?>> which, int from, int to) {
        await().ignoreExceptions().untilAsserted(() -> {
            waitForFxEvents();
            assertThat(onWindow(() -> which.apply((VirtualFlow<?>) stage.scene().lookup(".chat #virtual-flow"))
                            .getIndex()))
                    .isBetween(from, to);
        });
    }

    @Test
    void nobodyYet() {
        showWall(0);
        Pictures.take(stage.scene(), "live-wall-empty");
    }

    @Test
    void aHallOfThreeHundredStaysWhereItIs(FxRobot robot) {
        showWall(300);
        Pictures.take(stage.scene(), "live-wall-300");
        Wall shown = onWindow(() -> (Wall) stage.scene().lookup(".wall"));
        robot.type(KeyCode.END, KeyCode.PAGE_UP, KeyCode.LEFT);
        waitForFxEvents();
        Tile marked = Objects.requireNonNull(shown.marked());
        ScrollBar bar = onWindow(() -> (ScrollBar) stage.scene().lookup(".wall .scroll-bar:vertical"));
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
        Pictures.take(stage.scene(), "live-wall-300-after");

        assertThat(bar.getValue()).isEqualTo(before);
        assertThat(shown.isFocused()).isTrue();
        assertThat(Objects.requireNonNull(shown.marked()).userId()).isEqualTo(marked.userId());
        chineseDarkAndLarge();
        Pictures.take(stage.scene(), "live-wall-300-dark-chinese-150");
    }
}
