package lectern.server.realtime;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.Buffers;
import org.xnio.ChannelListener;
import org.xnio.Pooled;

/** Reads what one client sends, frame by frame on the I/O thread, and keeps no more of it than a message may have. */
final class Inbox extends AbstractReceiveListener {
    /** What is read past the largest message before the sender is sent away, so that an honest one learns why. */
    private static final int PATIENCE = 16;

    private final int largest;
    private final SocketWire wire;
    private final Connection connection;
    private final Incoming incoming;

    Inbox(int largest, SocketWire wire, Connection connection, Incoming incoming) {
        this.largest = largest;
        this.wire = wire;
        this.connection = connection;
        this.incoming = incoming;
    }

    @Override
    protected void onText(WebSocketChannel socket, StreamSourceFrameChannel frame) throws IOException {
        connection.heard();
        new Reading(socket, true).handleEvent(frame);
    }

    @Override
    protected void onBinary(WebSocketChannel socket, StreamSourceFrameChannel frame) throws IOException {
        connection.heard();
        new Reading(socket, false).handleEvent(frame);
    }

    @Override
    protected void onPing(WebSocketChannel socket, StreamSourceFrameChannel frame) throws IOException {
        connection.heard();
        super.onPing(socket, frame);
    }

    @Override
    protected void onPong(WebSocketChannel socket, StreamSourceFrameChannel frame) throws IOException {
        connection.heard();
        super.onPong(socket, frame);
    }

    /** Goes out in its turn among the frames that are ready. */
    @Override
    protected void onFullPingMessage(WebSocketChannel socket, BufferedBinaryMessage ping) {
        connection.answer(Outgoing.direct(Frame.pong(content(ping))));
    }

    @Override
    protected void onFullCloseMessage(WebSocketChannel socket, BufferedBinaryMessage close) {
        CloseMessage why = new CloseMessage(ByteBuffer.wrap(content(close)));
        wire.last(() -> {
            if (!socket.isCloseFrameSent()) {
                WebSockets.sendClose(why, socket, null);
            }
        });
    }

    @SuppressWarnings("deprecation") // the type that Undertow hands out
    private static byte[] content(BufferedBinaryMessage message) {
        try (Pooled<ByteBuffer[]> data = message.getData()) {
            return Buffers.take(data.getResource(), 0, data.getResource().length);
        }
    }

    /** One message, however many pieces it comes in. */
    private final class Reading implements ChannelListener<StreamSourceFrameChannel> {
        private final WebSocketChannel socket;
        private final boolean text;
        private final ByteBuffer buffer = ByteBuffer.allocate(1024);
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(128);
        private long length;

        Reading(WebSocketChannel socket, boolean text) {
            this.socket = socket;
            this.text = text;
        }

        @Override
        public void handleEvent(StreamSourceFrameChannel frame) {
            try {
                int read = frame.read(buffer);
                while (read > 0) {
                    take();
                    read = frame.read(buffer);
                }
                if (read < 0) {
                    whole();
                } else {
                    frame.getReadSetter().set(this);
                    frame.resumeReads();
                }
            } catch (IOException e) {
                onError(socket, e);
            }
        }

        private void take() {
            length += buffer.position();
            if (length <= largest && text) {
                kept.write(buffer.array(), 0, buffer.position());
            }
            if (length > (long) largest * PATIENCE) {
                incoming.endless(connection);
            }
            buffer.clear();
        }

        private void whole() {
            if (!text) {
                incoming.binary(connection, length);
            } else if (length > largest) {
                incoming.tooLarge(connection, length);
            } else {
                incoming.text(connection, kept.toByteArray());
            }
        }
    }
}
