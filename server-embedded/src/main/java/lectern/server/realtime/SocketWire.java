package lectern.server.realtime;

import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import lectern.model.realtime.CloseCode;
import lectern.server.http.Socket;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.conduits.ConduitStreamSinkChannel;

/**
 * Writes on a WebSocket: frames that are ready go to the connection as they are, all that wait in one go. Undertow
 * reads, and sends the last frame of all, the one that closes.
 */
final class SocketWire implements Wire {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final WebSocketChannel socket;
    private final ConduitStreamSinkChannel sink;
    private final ChannelListener<? super ConduitStreamSinkChannel> undertow;
    /** What is under way; touched by the I/O thread alone, as all below. */
    private List<Outgoing> messages = List.of();
    /** Kept for the next ones: nearly always it is one. */
    private ByteBuffer[] frames = {};

    private int done;
    private @Nullable Runnable written;
    private @Nullable Runnable last;

    SocketWire(Socket socket) {
        this.socket = socket.frames();
        this.sink = socket.connection().getSinkChannel();
        this.undertow = sink.getWriteListener();
        sink.setWriteListener(this::writable);
    }

    @Override
    public XnioIoThread thread() {
        return socket.getIoThread();
    }

    @Override
    public void write(List<Outgoing> messages, Runnable written) {
        if (socket.isCloseFrameSent()) {
            return; // nothing may follow it, and the connection is about to end
        }
        if (frames.length != messages.size()) {
            frames = new ByteBuffer[messages.size()];
        }
        for (int i = 0; i < frames.length; i++) {
            frames[i] = messages.get(i).frame().lend();
        }
        this.messages = messages;
        done = 0;
        this.written = written;
        push();
    }

    private void push() {
        try {
            if (!through() || !sink.flush()) {
                sink.resumeWrites();
                return;
            }
        } catch (IOException e) {
            cut();
            return;
        }
        Runnable then = written;
        for (int i = 0; i < frames.length; i++) {
            messages.get(i).frame().takeBack(frames[i]);
            frames[i] = NOTHING;
        }
        messages = List.of();
        written = null;
        Runnable close = last;
        if (close != null) {
            close.run();
        } else if (then != null) {
            then.run();
        }
    }

    /** Whether all of it could be handed over. */
    private boolean through() throws IOException {
        while (done < frames.length) {
            long some = frames.length - done == 1
                    ? sink.write(frames[done])
                    : sink.write(frames, done, frames.length - done);
            if (some == 0) {
                return false;
            }
            while (done < frames.length && !frames[done].hasRemaining()) {
                done++;
            }
        }
        return true;
    }

    private void writable(ConduitStreamSinkChannel channel) {
        if (written == null) {
            undertow.handleEvent(channel); // the closing frame may be on its way
        } else {
            channel.suspendWrites();
            push();
        }
    }

    @Override
    public void goodbye(CloseCode why) {
        last(() -> WebSockets.sendClose(why.code(), why.name().toLowerCase(Locale.ROOT), socket, null));
    }

    /** Sends the frame that closes, once those that are half on their way are through. */
    void last(Runnable close) {
        if (written == null) {
            close.run();
        } else {
            last = close;
        }
    }

    @Override
    public void cut() {
        IoUtils.safeClose(socket);
    }

    @Override
    public boolean hears() {
        return true;
    }
}
