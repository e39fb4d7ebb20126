package lectern.desktop.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.Member;
import lectern.model.client.LecternClient;
import lectern.model.realtime.Payload;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The live wall: a tile a student, kept up by the classroom's channel (003, 000). */
public final class LiveWallViewModel implements OpenRoom.Listener {
    private static final Duration IDLE_REFRESH = Duration.ofSeconds(5);

    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Messages messages;
    private final OpenRoom room;
    private final Clock clock;

    private final RoomFetch<Room> fetch;
    private final RoomDesk desk;
    private final Roster students;
    private final Hanging hung = new Hanging();
    private final ObjectProperty<TileOrder> order = new SimpleObjectProperty<>(TileOrder.NAME);
    private final ReadOnlyObjectWrapper<@Nullable Classroom> classroom = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private @Nullable Runnable idleTicks;

    private record Room(Classroom classroom, List<Member> members) {}

    /** @param room tells it what goes on from its opening on, whether or not anybody looks at the wall */
    public LiveWallViewModel(
            OpenRoom room, LecternClient client, TaskRunner tasks, Ticker ticker, Messages messages, Clock clock) {
        this.classroomId = room.classroomId();
        this.room = room;
        this.client = client;
        this.tasks = tasks;
        this.ticker = ticker;
        this.messages = messages;
        this.clock = clock;
        fetch = new RoomFetch<>(tasks, messages.text("classroom.wall.loading"), this::ask, this::fill);
        desk = new RoomDesk(classroomId, client, tasks, messages, room, this::mark, classroom::set, fetch::start);
        students = new Roster(clock);
        order.subscribe(chosen -> arrange());
        room.tell(this);
    }

    /** The students, in the chosen order. */
    public ObservableList<Tile> tiles() {
        return hung.tiles();
    }

    /** Those whose hand is up, the first one first. */
    public ObservableList<Tile> hands() {
        return hung.hands();
    }

    /** Chat, door, settings and what goes on. */
    public RoomDesk desk() {
        return desk;
    }

    public String classroomId() {
        return classroomId;
    }

    public ObjectProperty<TileOrder> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<@Nullable Classroom> classroomProperty() {
        return classroom.getReadOnlyProperty();
    }

    /** Whether the live channel stands; while it does not, the tiles may be behind. */
    public ReadOnlyBooleanProperty connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    /** Whether the room has ended for the one who looks: dissolved, or led by another now. */
    public ReadOnlyBooleanProperty endedProperty() {
        return room.endedProperty();
    }

    /** Whether the students have come, so that an empty wall means that nobody joined. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** How many are connected. */
    public ReadOnlyIntegerProperty hereProperty() {
        return hung.hereProperty();
    }

    /** The time by which idle times are told. */
    public Clock clock() {
        return clock;
    }

    /** One student's tile as it changes; null once the student is no longer among them. */
    public ObservableValue<@Nullable Tile> tile(String userId) {
        return Bindings.createObjectBinding(() -> students.get(userId), hung.tiles());
    }

    /** Opens the room where it is not open, and looks how it stands. */
    public void show() {
        room.open();
        fetch.start();
        idleTicks = ticker.every(IDLE_REFRESH, this::timePassed);
    }

    /** Nobody looks at the wall; what is said in the room is noted all the same. */
    public void hide() {
        if (idleTicks != null) {
            idleTicks.run();
            idleTicks = null;
        }
    }

    /** Says that every tile reads differently, as after a switch of language. */
    public void retell() {
        arrange();
        hung.tiles().touch(tile -> true);
    }

    /** Sends a student out; with the code they may come back. */
    public void remove(Tile tile) {
        tasks.job(messages.text("classroom.wall.removing", tile.name()), progress -> {
                    client.classrooms().remove(classroomId, tile.userId());
                    return true;
                })
                .refused(ErrorCode.NOT_FOUND, gone -> forget(tile))
                .then(done -> forget(tile))
                .start();
    }

    private void forget(Tile tile) {
        students.remove(tile.userId());
        arrange();
    }

    private Room ask() {
        return new Room(
                client.classrooms().get(classroomId), client.classrooms().members(classroomId));
    }

    private void fill(Room room, List<Payload> since) {
        classroom.set(room.classroom());
        students.fill(room.members());
        since.forEach(students::note);
        loaded.set(true);
        arrange();
    }

    @Override
    public void connection(boolean stands) {
        connected.set(stands);
        if (stands) {
            desk.connected();
            fetch.start();
        }
    }

    @Override
    public void arrived(List<Payload> batch) {
        boolean stale = false;
        for (Payload payload : batch) {
            stale |= !students.note(payload);
            desk.note(payload);
        }
        fetch.heard(batch);
        if (stale) {
            fetch.start();
        }
        arrange();
    }

    private void mark(Map<String, QuizMarks.Mark> marks) {
        students.mark(marks);
        arrange();
    }

    private void timePassed() {
        if (order.get() == TileOrder.NEEDS_HELP) {
            arrange();
        }
        hung.tiles().touch(Tile::busy);
    }

    private void arrange() {
        hung.show(students.tiles(), order.get(), clock.instant(), messages.language());
    }
}
