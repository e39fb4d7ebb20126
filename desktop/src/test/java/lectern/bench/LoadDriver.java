package lectern.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number of connections busy with one request each, from a single thread and without allocating, so that the
 * machine's cores are left to the server.
 */
final class LoadDriver {
    private final InetSocketAddress target;
    private final int connections;
    private final Source source;

    /** Where requests come from and answers go. */
    interface Source {
        /** The next request of a connection, whole, or null when there is no more to ask. */
        byte @Nullable [] next(int connection);

        /** The answer to it. */
        void answered(int connection, int status, ByteBuffer body);
    }

    /**
     * What a run saw.
     *
     * @param latency in nanoseconds
     */
    record Result(long operations, Duration took, Histogram latency) {
        double rate() {
            return operations / (took.toNanos() / 1e9);
        }

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }
    }

    LoadDriver(int port, int connections, Source source) {
        this.target = new InetSocketAddress("127.0.0.1", port);
        this.connections = connections;
        this.source = source;
    }

    /** Runs until the time is over or nothing is left to ask; a broken connection ends the run with an exception. */
    Result run(Duration longest) throws IOException {
        Histogram latency = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                Connection connection = new Connection(i, SocketChannel.open(target), latency);
                connection.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                connection.channel.configureBlocking(false);
                connection.channel.register(selector, SelectionKey.OP_READ, connection);
            }
            long begin = System.nanoTime();
            long end = begin + longest.toNanos();
            int busy = 0;
            for (SelectionKey key : selector.keys()) {
                busy += ((Connection) key.attachment()).send() ? 1 : 0;
            }
            long operations = 0;
            while (busy > 0) {
                selector.select(1_000);
                boolean over = System.nanoTime() >= end;
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    if (connection.read()) {
                        operations++;
                        if (over || !connection.send()) {
                            busy--;
                        }
                    }
                }
                selector.selectedKeys().clear();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return new Result(operations, took, latency);
        }
    }

    private final class Connection {
        private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        private final int number;
        private final SocketChannel channel;
        private final Histogram latency;
        private final ByteBuffer in = ByteBuffer.allocate(256 * 1024);
        private long sentAt;

        Connection(int number, SocketChannel channel, Histogram latency) {
            this.number = number;
            this.channel = channel;
            this.latency = latency;
        }

        boolean send() throws IOException {
            byte[] request = source.next(number);
            if (request == null) {
                return false;
            }
            sentAt = System.nanoTime();
            ByteBuffer out = ByteBuffer.wrap(request);
            while (out.hasRemaining()) {
                channel.write(out);
            }
            return true;
        }

        /** Whether a whole answer has come. */
        boolean read() throws IOException {
            if (channel.read(in) < 0) {
                throw new IOException("the server closed connection " + number);
            }
            int head = headLength();
            if (head < 0) {
                return false;
            }
            int whole = head + contentLength(head);
            if (in.position() < whole) {
                return false;
            }
            latency.recordValue(System.nanoTime() - sentAt);
            byte[] bytes = in.array();
            int status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
            source.answered(number, status, ByteBuffer.wrap(bytes, head, whole - head));
            in.clear();
            return true;
        }

        private int headLength() {
            byte[] bytes = in.array();
            for (int i = 3; i < in.position(); i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                    return i + 1;
                }
            }
            return -1;
        }

        private int contentLength(int head) {
            byte[] bytes = in.array();
            for (int i = 0; i + LENGTH.length < head; i++) {
                int matched = 0;
                while (matched < LENGTH.length && lower(bytes[i + matched]) == LENGTH[matched]) {
                    matched++;
                }
                if (matched == LENGTH.length) {
                    int length = 0;
                    for (int at = i + matched; bytes[at] != '\r'; at++) {
                        length = bytes[at] == ' ' ? length : length * 10 + bytes[at] - '0';
                    }
                    return length;
                }
            }
            return 0;
        }

        private static int lower(byte b) {
            return b >= 'A' && b <= 'Z' ? b + 32 : b;
        }
    }
}
