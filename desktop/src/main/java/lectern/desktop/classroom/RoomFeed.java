package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.task.TaskRunner;
import lectern.model.client.ClassroomChannel;
import lectern.model.realtime.ChannelError;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Follows one classroom's channel at a time and tells the window. What arrives while the window is at work is gathered
 * and handed over in one go: three hundred students who answer at once cost one pass, not three hundred. After
 * {@link #stop} nothing comes any more. To be used on the window's thread.
 */
public final class RoomFeed {

    /** Whoever wants to know; called on the window's thread. */
    public interface Follower {

        /** What the channel said, in its order; never empty. */
        void arrived(List<Payload> messages);

        /** The connection stands, or fell and is being sought again. What was said in between may be lost. */
        void connection(boolean stands);

        /**
         * The server took what was sent under this id, or refused it.
         *
         * @param refusal null where it was taken
         */
        default void answered(String id, @Nullable ChannelError refusal) {}

        /** The channel has ended for good: signed out, no longer in, or the classroom is no more. */
        default void ended() {}
    }

    private record Open(String classroomId, Gathering gathering, RoomLine channel) {}

    private final TaskRunner tasks;
    private final ChannelOpener channels;
    private final ObservableStringValue closing;
    private @Nullable Open open;

    /**
     * @param closing the title under which a channel is closed in the background
     */
    public RoomFeed(TaskRunner tasks, ChannelOpener channels, ObservableStringValue closing) {
        this.tasks = tasks;
        this.channels = channels;
        this.closing = closing;
    }

    /** Follows a classroom from now on, and no other. */
    public void follow(String classroomId, Follower follower) {
        stop();
        Gathering gathering = new Gathering(follower);
        open = new Open(classroomId, gathering, channels.open(classroomId, gathering));
    }

    /** Whether this classroom is the one that is followed. */
    public boolean follows(@Nullable String classroomId) {
        return open != null && open.classroomId().equals(classroomId);
    }

    /**
     * Says something into the room that is followed.
     *
     * @param id comes back with what the server makes of it
     * @return false where nothing was sent, as no connection stands
     */
    public boolean send(Payload payload, @Nullable String id) {
        return open != null && open.channel().send(payload, id);
    }

    /** Follows none. */
    public void stop() {
        Open last = open;
        open = null;
        if (last != null) {
            last.gathering().stopped = true;
            tasks.job(closing, progress -> {
                        last.channel().close();
                        return true;
                    })
                    .quiet()
                    .start();
        }
    }

    private final class Gathering implements ClassroomChannel.Listener {
        private final Follower follower;
        private List<Payload> gathered = new ArrayList<>();
        private volatile boolean stopped;

        Gathering(Follower follower) {
            this.follower = follower;
        }

        @Override
        public void onMessage(Payload payload, @Nullable String id) {
            if (id != null) {
                soon(() -> follower.answered(id, payload instanceof ChannelError refusal ? refusal : null));
            }
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
            List<Payload> batch;
            synchronized (this) {
                batch = gathered;
                gathered = new ArrayList<>();
            }
            if (!stopped) {
                follower.arrived(batch);
            }
        }

        @Override
        public void onConnection(boolean connected) {
            soon(() -> follower.connection(connected));
        }

        @Override
        public void onEnd() {
            soon(follower::ended);
        }

        private void soon(Runnable word) {
            tasks.onWindow(() -> {
                if (!stopped) {
                    word.run();
                }
            });
        }
    }
}
