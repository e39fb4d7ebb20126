package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lectern.desktop.task.TaskRunner;
import lectern.model.client.ClassroomChannel;
import lectern.model.realtime.MessageType;

/**
 * Gathers what the channel says and hands it to the window in one go: three hundred students who answer at once cost one
 * pass over the wall, not three hundred.
 */
final class WallFeed implements ClassroomChannel.Listener {
    private final TaskRunner tasks;
    private final Consumer<List<Record>> messages;
    private final Consumer<Boolean> connection;
    private List<Record> gathered = new ArrayList<>();

    WallFeed(TaskRunner tasks, Consumer<List<Record>> messages, Consumer<Boolean> connection) {
        this.tasks = tasks;
        this.messages = messages;
        this.connection = connection;
    }

    @Override
    public void onMessage(MessageType type, Record payload) {
        boolean first;
        synchronized (this) {
            first = gathered.isEmpty();
            gathered.add(payload);
        }
        if (first) {
            tasks.onWindow(this::handOver);
        }
    }

    private void handOver() {
        List<Record> batch;
        synchronized (this) {
            batch = gathered;
            gathered = new ArrayList<>();
        }
        messages.accept(batch);
    }

    @Override
    public void onConnection(boolean connected) {
        tasks.onWindow(() -> connection.accept(connected));
    }
}
