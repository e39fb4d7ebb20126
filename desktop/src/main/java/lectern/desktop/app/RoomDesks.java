package lectern.desktop.app;

import java.time.Clock;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.activity.ActivityProjection;
import lectern.desktop.activity.LiveActivity;
import lectern.desktop.classroom.ChannelOpener;
import lectern.desktop.classroom.LiveWallViewModel;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/**
 * The classroom that is open in the console. It stays open while the teacher goes from page to page, until another one is
 * opened: its chat and hands are heard, and its reading goes on.
 */
final class RoomDesks {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Messages messages;
    private final ChannelOpener channels;
    private final ObservableStringValue address;
    private final Clock clock;
    private @Nullable Open open;

    /** What shows a classroom, over one channel. */
    record Open(OpenRoom room, LiveWallViewModel wall, LiveActivity activity, ActivityProjection projection) {}

    RoomDesks(
            LecternClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            ChannelOpener channels,
            ObservableStringValue address,
            Clock clock) {
        this.client = client;
        this.tasks = tasks;
        this.ticker = ticker;
        this.messages = messages;
        this.channels = channels;
        this.address = address;
        this.clock = clock;
    }

    /** The desk of a classroom: the open one, or another in its place. */
    Open of(String classroomId) {
        Open last = open;
        if (last != null && last.room().isOpen() && last.room().classroomId().equals(classroomId)) {
            return last;
        }
        close();
        OpenRoom room = new OpenRoom(classroomId, tasks, messages, channels);
        LiveActivity activity = new LiveActivity(room, client, tasks, ticker, messages, clock);
        ActivityProjection projection = new ActivityProjection(activity, messages, address);
        room.tell(projection);
        Open made = new Open(
                room, new LiveWallViewModel(room, client, tasks, ticker, messages, clock), activity, projection);
        open = made;
        return made;
    }

    /** Closes the classroom that is open, with what of it is projected. */
    void close() {
        Open last = open;
        if (last != null) {
            last.room().close();
        }
    }
}
