package lectern.desktop.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.Member;
import lectern.model.client.LecternClient;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
import org.jspecify.annotations.Nullable;

/** The live wall: a tile a student, kept up by the classroom's channel (003, 000). */
public final class LiveWallViewModel {
    private static final Duration IDLE_REFRESH = Duration.ofSeconds(5);

    private final String classroomId;
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Messages messages;
    private final ChannelOpener channels;
    private final Clock clock;

    private final Map<String, Tile> byUser = new LinkedHashMap<>();
    private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
    private final ObjectProperty<TileOrder> order = new SimpleObjectProperty<>(TileOrder.NAME);
    private final ReadOnlyObjectWrapper<@Nullable Classroom> classroom = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper here = new ReadOnlyIntegerWrapper();
    private @Nullable AutoCloseable channel;
    private @Nullable Runnable idleTicks;
    private @Nullable RunningTask fetching;

    private record Room(Classroom classroom, List<Member> members) {}

    public LiveWallViewModel(
            String classroomId,
            LecternClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            ChannelOpener channels,
            Clock clock) {
        this.classroomId = classroomId;
        this.client = client;
        this.tasks = tasks;
        this.ticker = ticker;
        this.messages = messages;
        this.channels = channels;
        this.clock = clock;
        order.subscribe(chosen -> arrange());
    }

    /** The students, in the chosen order. */
    public ObservableList<Tile> tiles() {
        return tiles;
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

    /** Whether the students have come, so that an empty wall means that nobody joined. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** How many are connected. */
    public ReadOnlyIntegerProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** The time by which idle times are told. */
    public Clock clock() {
        return clock;
    }

    /** Fetches everyone and follows them from now on. */
    public void show() {
        fetch();
        channel = channels.open(classroomId, new WallFeed(tasks, this::arrived, this::connection));
        idleTicks = ticker.every(IDLE_REFRESH, this::arrange);
    }

    /** Nobody looks: lets go of the channel. */
    public void hide() {
        if (idleTicks != null) {
            idleTicks.run();
            idleTicks = null;
        }
        AutoCloseable open = channel;
        channel = null;
        if (open != null) {
            tasks.job(messages.text("classroom.wall.leaving"), progress -> {
                        open.close();
                        return true;
                    })
                    .quiet()
                    .start();
        }
    }

    /** Sends a student out; with the code they may come back. */
    public void remove(Tile tile) {
        tasks.job(messages.text("classroom.wall.removing", tile.name()), progress -> {
                    client.classrooms().remove(classroomId, tile.userId());
                    return true;
                })
                .then(done -> {
                    byUser.remove(tile.userId());
                    arrange();
                })
                .start();
    }

    private void fetch() {
        fetching = tasks.job(
                        messages.text("classroom.wall.loading"),
                        progress -> new Room(
                                client.classrooms().get(classroomId),
                                client.classrooms().members(classroomId)))
                .quiet()
                .replacing(fetching)
                .then(this::fill)
                .start();
    }

    private void fill(Room room) {
        classroom.set(room.classroom());
        byUser.clear();
        room.members().stream()
                .filter(member -> !member.role().equals("host"))
                .forEach(member -> byUser.put(member.userId(), Tile.of(member)));
        loaded.set(true);
        arrange();
    }

    private void connection(boolean stands) {
        boolean returned = stands && !connected.get();
        connected.set(stands);
        if (returned && channel != null) {
            fetch();
        }
    }

    private void arrived(List<Record> batch) {
        if (channel == null) {
            return;
        }
        boolean stale = false;
        for (Record payload : batch) {
            switch (payload) {
                case SessionUpdate update -> stale |= !change(update.userId(), tile -> tile.with(update.challenge()));
                case UserStatus status ->
                    change(status.userId(), tile -> tile.with(status.presence(), status.nickname()));
                case RoomEvent event -> stale |= event.event() != RoomEvent.Kind.WELCOME;
                default -> {}
            }
        }
        if (stale) {
            fetch();
        }
        arrange();
    }

    private boolean change(String userId, java.util.function.UnaryOperator<Tile> how) {
        return byUser.computeIfPresent(userId, (id, tile) -> how.apply(tile)) != null;
    }

    private void arrange() {
        tiles.setAll(byUser.values().stream()
                .sorted(order.get().comparator(clock.instant()))
                .toList());
        here.set((int) byUser.values().stream().filter(Tile::online).count());
    }
}
