package lectern.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Many WebSockets from a single thread, which reads what comes and makes nothing of it but what a listener asks. */
final class SocketDriver implements AutoCloseable {
    private static final int LARGEST_FRAME = 128 * 1024;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress target;
    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    /** Shared, and out of the heap, so that a read costs one call and touches the same few pages for all clients. */
    private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_FRAME);

    private Listener listener = (client, frame) -> {};

    /** Whoever looks at frames; the buffer holds the payload and is used again. */
    interface Listener {
        void heard(int client, ByteBuffer frame) throws IOException;
    }

    SocketDriver(int port) throws IOException {
        this.target = new InetSocketAddress("127.0.0.1", port);
    }

    void listen(Listener to) {
        listener = to;
    }

    int size() {
        return clients.size();
    }

    /** Whether every handshake is done. */
    boolean allOpen() {
        return clients.stream().allMatch(client -> client.open);
    }

    /** Connects, with the handshake under way when this returns. */
    void open(String path, String token) throws IOException {
        SocketChannel channel = SocketChannel.open(target);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Client client = new Client(clients.size(), channel);
        clients.add(client);
        channel.register(selector, SelectionKey.OP_READ, client);
        client.write(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
    }

    /** Sends a text; its mask is zero, which leaves the bytes as they are. */
    void say(int client, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 125) {
            throw new IllegalArgumentException("longer than a short frame holds");
        }
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 6);
        frame.put((byte) 0x81)
                .put((byte) (0x80 | bytes.length))
                .putInt(0)
                .put(bytes)
                .flip();
        clients.get(client).write(frame);
    }

    /** Reads until something holds or the time is over; whether it holds. */
    boolean read(Duration longest, BooleanSupplier until) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        while (!until.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            selector.select(Math.max(1, left / 1_000_000));
            for (SelectionKey key : selector.selectedKeys()) {
                ((Client) key.attachment()).read();
            }
            selector.selectedKeys().clear();
        }
        return true;
    }

    /** Hangs up all at once, without a word. */
    void drop() throws IOException {
        for (Client client : clients) {
            client.channel.close();
        }
        selector.selectNow();
        clients.clear();
    }

    @Override
    public void close() throws IOException {
        drop();
        selector.close();
    }

    private final class Client {
        private final int number;
        private final SocketChannel channel;
        /** The beginning of what has not come whole. */
        private byte[] rest = {};

        private boolean open;

        Client(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        void read() throws IOException {
            in.clear().put(rest);
            if (channel.read(in) < 0) {
                throw new IOException("the server closed connection " + number);
            }
            in.flip();
            while (open ? frame() : head()) {
                // one more
            }
            if (rest.length > 0 || in.hasRemaining()) {
                rest = new byte[in.remaining()];
                in.get(rest);
            }
        }

        private boolean head() throws IOException {
            for (int i = in.position(); i + END_OF_HEAD.length <= in.limit(); i++) {
                if (in.get(i) == '\r' && in.get(i + 1) == '\n' && in.get(i + 2) == '\r' && in.get(i + 3) == '\n') {
                    if (in.get(in.position() + 9) != '1' || in.get(in.position() + 10) != '0') {
                        throw new IOException("no WebSocket for connection " + number);
                    }
                    in.position(i + END_OF_HEAD.length);
                    open = true;
                    return true;
                }
            }
            return false;
        }

        private boolean frame() throws IOException {
            if (in.remaining() < 2) {
                return false;
            }
            int start = in.position();
            int length = in.get(start + 1) & 0x7f;
            int header = length < 126 ? 2 : 4;
            if (length == 127) {
                throw new IOException("a frame larger than the driver reads");
            }
            if (in.remaining() < header) {
                return false;
            }
            if (length == 126) {
                length = in.getShort(start + 2) & 0xffff;
            }
            if (in.remaining() < header + length) {
                return false;
            }
            if ((in.get(start) & 0x0f) == 8) {
                throw new IOException("the server closed connection " + number + " with code "
                        + (length < 2 ? "none" : in.getShort(start + header) & 0xffff));
            }
            if ((in.get(start) & 0x0f) == 1) {
                listener.heard(number, in.slice(start + header, length));
            }
            in.position(start + header + length);
            return true;
        }
    }
}
