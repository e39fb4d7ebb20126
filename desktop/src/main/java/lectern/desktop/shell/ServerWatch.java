package lectern.desktop.shell;

import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.Presence;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** Asks the server every few seconds whether it is well and how many students are there. */
public final class ServerWatch {
    private static final Duration PERIOD = Duration.ofSeconds(3);

    /** How the server is. */
    public enum State {
        UNKNOWN,
        WELL,
        SILENT
    }

    private record Look(boolean well, int online) {}

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyIntegerWrapper online = new ReadOnlyIntegerWrapper();
    private @Nullable Runnable stop;
    private boolean looking;

    public ServerWatch(LecternClient client, TaskRunner tasks, Messages messages, Ticker ticker) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.ticker = ticker;
    }

    /** Looks now and from now on. */
    public void start() {
        if (stop == null) {
            stop = ticker.every(PERIOD, this::look);
            look();
        }
    }

    public void stop() {
        if (stop != null) {
            stop.run();
            stop = null;
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Students whose page is connected, in all classrooms that the teacher leads. */
    public ReadOnlyIntegerProperty onlineProperty() {
        return online.getReadOnlyProperty();
    }

    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        tasks.job(messages.text("shell.watching"), progress -> ask())
                .quiet()
                .then(look -> {
                    state.set(look.well() ? State.WELL : State.SILENT);
                    online.set(look.online());
                })
                .failed(failure -> state.set(State.SILENT))
                .lastly(() -> looking = false)
                .start();
    }

    private Look ask() {
        boolean well = client.health().status().equals("ok");
        int there = client.classrooms().list(1, 100).items().stream()
                .filter(room -> room.isHost() && room.onlineCount() > 0)
                .mapToInt(this::studentsIn)
                .sum();
        return new Look(well, there);
    }

    /** The classroom's own count has the teacher in it. */
    private int studentsIn(Classroom classroom) {
        return (int) client.classrooms().members(classroom.id()).stream()
                .filter(member -> !member.role().equals("host") && member.presence() == Presence.ONLINE)
                .count();
    }
}
