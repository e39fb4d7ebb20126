package lectern.desktop.classroom;

import static lectern.desktop.classroom.ScriptedRoom.answered;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import lectern.desktop.task.SteppedTasks;
import lectern.desktop.text.Language;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveWallViewModelTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ScriptedRoom room = new ScriptedRoom();
    private final OpenRoom open = room.open();
    private final LiveWallViewModel wall = room.wall(open);
    private final List<String> changes = new ArrayList<>();

    @AfterEach
    void close() {
        room.close();
    }

    private void shown(Member... students) {
        room.members(students);
        wall.show();
        wall.tiles().addListener((ListChangeListener<Tile>) change -> {
            while (change.next()) {
                changes.add(change.wasUpdated() ? "updated" : change.wasReplaced() ? "replaced" : "moved");
            }
        });
    }

    private List<String> names() {
        return wall.tiles().stream().map(Tile::name).toList();
    }

    private Tile tile(String name) {
        return wall.tiles().stream()
                .filter(tile -> tile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hangsATileForEachStudentButNotForTheHost() {
        shown(student("Bo", Presence.OFFLINE, null), student("Ann", Presence.ONLINE, answered(1, 0, SOON)));

        assertThat(names()).containsExactly("Ann", "Bo");
        assertThat(wall.hereProperty().get()).isEqualTo(1);
        assertThat(wall.loadedProperty().get()).isTrue();
        assertThat(wall.classroomProperty().map(Classroom::name).getValue()).isEqualTo("Class 7b");
        room.failures.assertNone();
    }

    @Test
    void followsAnswersAndPresence() {
        shown(student("Ann", Presence.ONLINE, null), student("Bo", Presence.OFFLINE, null));

        room.says(new SessionUpdate("u-Ann", answered(1, 2, SOON)));
        room.says(new UserStatus("u-Bo", "Bo", Presence.ONLINE));

        ChallengeState challenge = Objects.requireNonNull(tile("Ann").challenge());
        assertThat(challenge.correct()).isEqualTo(1);
        assertThat(challenge.wrong()).isEqualTo(2);
        assertThat(wall.hereProperty().get()).isEqualTo(2);
        assertThat(changes).as("in place").containsExactly("replaced", "replaced");
        assertThat(room.fetches()).as("nothing is fetched for it").isEqualTo(1);
    }

    @Test
    void fetchesWhoeverItDoesNotKnow() {
        shown();
        assertThat(wall.tiles()).isEmpty();

        room.members(student("Ann", Presence.ONLINE, answered(1, 0, SOON)));
        room.says(new SessionUpdate("u-Ann", answered(1, 0, SOON)));
        assertThat(names()).containsExactly("Ann");

        room.members(student("Ann", Presence.ONLINE, null), student("Bo", Presence.ONLINE, null));
        room.says(new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, "u-Bo", "Bo"));
        assertThat(names()).containsExactly("Ann", "Bo");
        assertThat(room.fetches()).isEqualTo(3);

        room.says(new UserStatus("h", "Ada", Presence.ONLINE));
        room.says(new RoomEvent(RoomEvent.Kind.WELCOME, "h", null));
        assertThat(room.fetches()).as("the host is no student").isEqualTo(3);
    }

    @Test
    void startsAnewWhereItMissedSomething() {
        shown(student("Ann", Presence.ONLINE, null));
        room.members(student("Bo", Presence.ONLINE, null));
        room.says(new RoomEvent(RoomEvent.Kind.RESYNC, null, null));
        assertThat(names()).containsExactly("Bo");

        room.channel().onConnection(false);
        assertThat(wall.connectedProperty().get()).isFalse();
        room.members(student("Cy", Presence.ONLINE, null));
        assertThat(names()).containsExactly("Bo");
        room.channel().onConnection(true);
        assertThat(wall.connectedProperty().get()).isTrue();
        assertThat(names()).containsExactly("Cy");
    }

    @Test
    void takesDownWhoLeft() {
        shown(student("Ann", Presence.ONLINE, null), student("Bo", Presence.ONLINE, null));
        ObservableValue<@Nullable Tile> bo = wall.tile("u-Bo");
        assertThat(bo.getValue()).isNotNull();

        room.says(new RoomEvent(RoomEvent.Kind.MEMBER_LEFT, "u-Bo", "Bo"));
        assertThat(names()).containsExactly("Ann");
        assertThat(bo.getValue()).isNull();
        assertThat(room.fetches()).isEqualTo(1);
    }

    @Test
    void sortsByNameByNeedAndByProgress() {
        shown(
                student("Zoe", Presence.ONLINE, answered(0, 3, SOON)),
                student("émile", Presence.ONLINE, answered(4, 0, SOON)),
                student("Bo", Presence.OFFLINE, answered(2, 0, SOON)),
                student("Ann", Presence.ONLINE, null),
                student("Finn", Presence.ONLINE, answered(0, 0, SOON)));

        assertThat(names()).containsExactly("Ann", "Bo", "émile", "Finn", "Zoe");
        wall.orderProperty().set(TileOrder.NEEDS_HELP);
        assertThat(names()).containsExactly("Bo", "Zoe", "Ann", "émile", "Finn");
        wall.orderProperty().set(TileOrder.PROGRESS);
        assertThat(names()).containsExactly("émile", "Zoe", "Bo", "Finn", "Ann");

        wall.orderProperty().set(TileOrder.NEEDS_HELP);
        room.says(new SessionUpdate("u-Finn", answered(0, 4, SOON)));
        assertThat(names()).containsExactly("Finn", "Bo", "Zoe", "Ann", "émile");
    }

    @Test
    void chineseNamesAreSortedAsTheyAreSpoken() {
        room.messages.use(Language.CHINESE);
        shown(
                student("张伟", Presence.ONLINE, null),
                student("王小明", Presence.ONLINE, null),
                student("李娜", Presence.ONLINE, null));
        assertThat(names()).containsExactly("李娜", "王小明", "张伟");
    }

    @Test
    void timeThatPassesIsToldWithoutHangingAnythingElsewhere() {
        shown(
                student("Ann", Presence.ONLINE, null),
                student("Bo", Presence.ONLINE, answered(1, 0, SOON)),
                student("Cy", Presence.ONLINE, answered(0, 1, Duration.ofSeconds(100))));
        room.pass(Duration.ofSeconds(96));
        assertThat(changes).as("of the two who think").containsExactly("updated");
        assertThat(tile("Bo").idle(room.clock().instant())).isEqualTo(Duration.ofSeconds(91));

        wall.orderProperty().set(TileOrder.NEEDS_HELP);
        assertThat(names()).containsExactly("Bo", "Cy", "Ann");
        room.says(new SessionUpdate("u-Bo", answered(2, 0, Duration.ofSeconds(96))));
        assertThat(names()).containsExactly("Cy", "Ann", "Bo");
        room.pass(Duration.ofSeconds(95));
        assertThat(names()).as("long thought moves up by itself").containsExactly("Cy", "Bo", "Ann");
    }

    @Test
    void removesAStudent() {
        shown(student("Ann", Presence.ONLINE, null), student("Bo", Presence.ONLINE, null));
        room.server.answer("DELETE /api/classrooms/c1/members/u-Bo", null);
        wall.remove(tile("Bo"));
        assertThat(names()).containsExactly("Ann");
        assertThat(room.server.calls()).contains("DELETE /api/classrooms/c1/members/u-Bo");
        room.failures.assertNone();
    }

    @Test
    void whoHasLeftAlreadyIsTakenDownAndARefusalIsShown() {
        shown(student("Ann", Presence.ONLINE, null), student("Bo", Presence.ONLINE, null));
        room.server.refuse("DELETE /api/classrooms/c1/members/u-Bo", ErrorCode.NOT_FOUND, "no such member");
        wall.remove(tile("Bo"));
        assertThat(names()).containsExactly("Ann");
        room.failures.assertNone();

        room.server.refuse("DELETE /api/classrooms/c1/members/u-Ann", ErrorCode.FORBIDDEN, "not yours");
        wall.remove(tile("Ann"));
        assertThat(names()).containsExactly("Ann");
        assertThat(room.failures.shown()).singleElement().asString().contains("not yours");
    }

    @Test
    void aFetchThatFailsIsShownAndTheNextOneWorks() {
        room.server.refuse("GET /api/classrooms/c1/members", ErrorCode.UNAVAILABLE, "busy");
        wall.show();
        assertThat(wall.loadedProperty().get()).isFalse();
        assertThat(room.failures.shown()).hasSize(1);

        room.members(student("Ann", Presence.ONLINE, null));
        room.channel().onConnection(true);
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void theRoomIsHeardWhileNobodyLooksAtTheWallUntilItIsClosed() {
        shown(student("Ann", Presence.ONLINE, null));
        assertThat(room.ticks()).isTrue();
        wall.hide();
        assertThat(room.ticks()).isFalse();
        room.says(new RoomEvent(RoomEvent.Kind.HAND_RAISED, "u-Ann", "Ann"));
        assertThat(wall.hands()).extracting(Tile::name).containsExactly("Ann");
        wall.show();
        assertThat(room.channels).as("it is open already").containsExactly("open c1");
        wall.hide();

        open.close();
        open.close();
        assertThat(open.isOpen()).isFalse();
        assertThat(room.channels).containsExactly("open c1", "close c1");
        long fetched = room.fetches();
        room.says(new SessionUpdate("u-Ann", answered(1, 0, SOON)));
        room.channel().onConnection(true);
        assertThat(tile("Ann").challenge()).isNull();
        assertThat(room.fetches()).isEqualTo(fetched);
    }

    @Test
    void whereTheChannelEndsForGoodTheRoomCloses() {
        shown(student("Ann", Presence.ONLINE, null));
        room.channel().onEnd();
        assertThat(open.isOpen()).isFalse();
        wall.show();
        assertThat(room.channels).as("signed in anew").containsExactly("open c1", "close c1", "open c1");
    }

    @Test
    void threeHundredAnswersAtOnceAreOneChange() {
        SteppedTasks steps = new SteppedTasks(room.failures);
        LiveWallViewModel full = room.wall(steps.runner());
        room.members(IntStream.range(0, 300)
                .mapToObj(i -> student("Student " + i, Presence.ONLINE, null))
                .toArray(Member[]::new));
        full.show();
        steps.all();
        List<Integer> changed = new ArrayList<>();
        full.tiles().addListener((ListChangeListener<Tile>) change -> {
            while (change.next()) {
                changed.add(change.getAddedSize());
            }
        });

        IntStream.range(0, 300).forEach(i -> room.says(new SessionUpdate("u-Student " + i, answered(1, 0, SOON))));
        assertThat(changed).isEmpty();
        steps.all();

        assertThat(changed).containsExactly(300);
        assertThat(full.tiles()).hasSize(300).allMatch(Tile::busy);
    }

    @Test
    void whatIsHeardWhileEveryoneIsFetchedIsNotLost() {
        SteppedTasks steps = new SteppedTasks(room.failures);
        LiveWallViewModel slow = room.wall(steps.runner());
        room.members(student("Ann", Presence.OFFLINE, answered(1, 0, SOON)), student("Bo", Presence.ONLINE, null));
        slow.show();
        steps.all();
        room.channel().onConnection(true);
        steps.window();
        room.says(new SessionUpdate("u-Ann", answered(1, 1, SOON)));
        room.says(new UserStatus("u-Ann", "Ann", Presence.ONLINE));
        room.says(new RoomEvent(RoomEvent.Kind.MEMBER_REMOVED, "u-Bo", "Bo"));
        steps.window();
        // The list that comes now was made before all of this.
        steps.all();

        assertThat(slow.tiles()).singleElement().satisfies(tile -> {
            assertThat(tile.online()).isTrue();
            assertThat(Objects.requireNonNull(tile.challenge()).answered()).isEqualTo(2);
        });
    }

    @Test
    void aRushAtTheDoorIsFewFetches() {
        SteppedTasks steps = new SteppedTasks(room.failures);
        LiveWallViewModel full = room.wall(steps.runner());
        full.show();
        for (int i = 0; i < 50; i++) {
            room.says(new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, "u-" + i, "Student " + i));
            steps.window();
        }
        room.members(student("Ann", Presence.ONLINE, null));
        steps.all();
        assertThat(room.fetches()).isEqualTo(2);
        assertThat(full.tiles()).hasSize(1);
    }
}
