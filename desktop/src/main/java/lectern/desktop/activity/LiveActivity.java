package lectern.desktop.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.RoomFetch;
import lectern.desktop.classroom.Roster;
import lectern.desktop.classroom.Tile;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityPhase;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.Member;
import lectern.model.client.LecternClient;
import lectern.model.realtime.Payload;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a classroom does now, kept up by its channel, and the teacher's hand on it (000); for the window's thread. */
public final class LiveActivity implements OpenRoom.Listener {
    private static final Duration TICK = Duration.ofMillis(250);

    private record Room(
            Classroom classroom,
            List<Member> members,
            @Nullable Activity activity) {}

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Messages messages;
    private final Presses presses;
    private final OpenRoom room;
    private final RoomFetch<Room> fetch;
    private final Roster roster;
    private final ActivityNews news;
    private final ReadingText text;
    private final ReadingDesk lectern;
    private final QuestionPictures pictures;

    private final ReadOnlyObjectWrapper<@Nullable Classroom> classroom = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Integer> secondsLeft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<Tile> present = FXCollections.observableArrayList();
    private Runnable ticks = () -> {};

    /** @param room tells it what goes on from its opening on, whether or not anybody looks */
    public LiveActivity(
            OpenRoom room, LecternClient client, TaskRunner tasks, Ticker ticker, Messages messages, Clock clock) {
        this.room = room;
        this.client = client;
        this.tasks = tasks;
        this.ticker = ticker;
        this.messages = messages;
        this.presses = new Presses(this, clock);
        this.fetch = new RoomFetch<>(tasks, messages.text("activity.loading"), this::ask, this::fill);
        this.roster = new Roster(clock);
        this.news = new ActivityNews(clock);
        this.text = new ReadingText(client, tasks, messages);
        this.lectern = new ReadingDesk(room, news, text, fetch, clock);
        this.pictures = new QuestionPictures(client, tasks, messages);
        news.activityProperty().subscribe(text::of);
        room.tell(this);
    }

    public String classroomId() {
        return room.classroomId();
    }

    public ReadOnlyObjectProperty<@Nullable Classroom> classroomProperty() {
        return classroom.getReadOnlyProperty();
    }

    /** What goes on, or what has just ended; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Activity> activityProperty() {
        return news.activityProperty();
    }

    /** All that is known of it. */
    public ActivityNews news() {
        return news;
    }

    /** What a shared reading reads. */
    public ReadingText text() {
        return text;
    }

    /** Leads it, where a shared reading goes on. */
    public ReadingDesk lectern() {
        return lectern;
    }

    /** Takes steps by keys and buttons. */
    Presses presses() {
        return presses;
    }

    QuestionPictures pictures() {
        return pictures;
    }

    /** Whole seconds left for the open question, or until the race begins; null where there is no limit. */
    public ReadOnlyObjectProperty<@Nullable Integer> secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** Whether it is known what goes on, so that nothing means that there is nothing. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether a command is on its way, so that a second press does nothing. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the room has ended for who leads it: dissolved, or led by another now. Nothing can be led then. */
    public ReadOnlyBooleanProperty endedProperty() {
        return room.endedProperty();
    }

    /** The students who are connected, by name. */
    public ObservableList<Tile> present() {
        return present;
    }

    /** What a student is called; empty where nobody knows. */
    public String nameOf(String userId) {
        Tile tile = roster.get(userId);
        return tile == null ? "" : tile.name();
    }

    /** Opens the room where it is not open, and looks what goes on. */
    public void show() {
        room.open();
        fetch.start();
    }

    /** A reading goes on from sentence to sentence whichever page is shown. */
    @Override
    public void opened() {
        ticks = ticker.every(TICK, this::tick);
    }

    @Override
    public void closed() {
        ticks.run();
    }

    private void tick() {
        secondsLeft.set(news.secondsLeft());
        Classroom shown = classroom.get();
        if (shown == null || shown.isHost()) {
            lectern.tick();
        }
    }

    private Room ask() {
        return new Room(
                client.classrooms().get(classroomId()),
                client.classrooms().members(classroomId()),
                client.activities(classroomId()).current());
    }

    private void fill(Room room, List<Payload> since) {
        classroom.set(room.classroom());
        roster.fill(room.members());
        if (room.activity() != null) {
            take(room.activity());
        } else if (activityProperty().get() instanceof Activity known && known.phase() != ActivityPhase.ENDED) {
            tasks.job(
                            messages.text("activity.loading"),
                            progress -> client.activities(classroomId()).get(known.id()))
                    .quiet()
                    .then(this::take)
                    .start();
        }
        note(since);
        loaded.set(true);
    }

    /** Notes what the channel said; false where that is not enough to go by. */
    private boolean note(List<Payload> said) {
        boolean known = true;
        for (Payload payload : said) {
            known &= roster.note(payload);
            news.note(payload);
        }
        secondsLeft.set(news.secondsLeft());
        present.setAll(roster.here());
        return known;
    }

    private void take(Activity told) {
        news.take(told);
        secondsLeft.set(news.secondsLeft());
    }

    /** Does a step, unless the room has ended; where the server saw something newer, that is fetched instead. */
    public void command(Action action) {
        command(action, null);
    }

    /** As above, with the question that comes in another's place. */
    public void command(Action action, @Nullable String questionId) {
        Activity now = activityProperty().get();
        if (now == null || busy.get() || endedProperty().get()) {
            return;
        }
        busy.set(true);
        tasks.job(
                        messages.text("activity.doing"),
                        progress -> client.activities(classroomId())
                                .command(now.id(), new ActivityCommand(action, now.revision(), questionId)))
                .quiet()
                .refused(ErrorCode.CONFLICT, moved -> fetch.start())
                .then(this::take)
                .lastly(() -> busy.set(false))
                .start();
    }

    @Override
    public void connection(boolean stands) {
        if (stands) {
            fetch.start();
        }
    }

    @Override
    public void arrived(List<Payload> batch) {
        fetch.heard(batch);
        if (!note(batch)) {
            fetch.start();
        }
    }
}
