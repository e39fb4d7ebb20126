package lectern.server.realtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A WebSocket frame as it travels from server to client, made once and shared by all who get it (RFC 6455, 5.2). */
final class Frame {
    private static final int TEXT = 0x81;
    private static final int PONG = 0x8A;
    private static final int SHORT = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int LONGEST_HEAD = 10;

    private final byte[] bytes;
    private final int head;
    /** Came back from a reader. Most take a frame at once, so that one buffer does for a thousand of them. */
    private final AtomicReference<@Nullable ByteBuffer> spare = new AtomicReference<>();

    private Frame(int kind, byte[] content) {
        ByteBuffer whole = ByteBuffer.allocate(LONGEST_HEAD + content.length).put((byte) kind);
        if (content.length <= SHORT) {
            whole.put((byte) content.length);
        } else if (content.length <= 0xFFFF) {
            whole.put((byte) TWO_BYTES).putShort((short) content.length);
        } else {
            whole.put((byte) EIGHT_BYTES).putLong(content.length);
        }
        this.head = whole.position();
        whole.put(content);
        this.bytes = Arrays.copyOf(whole.array(), whole.position());
    }

    /** A text in UTF-8. */
    static Frame text(byte[] content) {
        return new Frame(TEXT, content);
    }

    /** The answer to a ping, with the up to 125 bytes that came with it. */
    static Frame pong(byte[] content) {
        return new Frame(PONG, content);
    }

    /** The frame for one reader, to be read once; give it back when it is through. */
    ByteBuffer lend() {
        ByteBuffer lent = spare.getAndSet(null);
        return lent == null ? ByteBuffer.wrap(bytes) : lent;
    }

    /** Takes back what {@link #lend} gave and nobody reads any more. */
    void takeBack(ByteBuffer lent) {
        spare.set(lent.rewind());
    }

    /** What it says, without its head. */
    String text() {
        return new String(bytes, head, bytes.length - head, StandardCharsets.UTF_8);
    }
}
