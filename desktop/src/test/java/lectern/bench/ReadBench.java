package lectern.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reads the same few things again and again over 32 connections. */
final class ReadBench {
    private static final int CONNECTIONS = 32;

    private final ServerProcess server;
    private final List<byte[]> requests;

    /**
     * @param requests asked in turn, each as often as the others
     */
    ReadBench(ServerProcess server, List<byte[]> requests) {
        this.server = server;
        this.requests = requests;
    }

    /** One thing that is read; without a token where that is empty. */
    static ReadBench of(ServerProcess server, String path, String token) {
        return new ReadBench(server, List.of(Requests.get(path, token)));
    }

    /** The yardstick: a handler that sends the same bytes as this gets, and does nothing else. */
    ServerProcess bare(Path work) throws IOException {
        byte[][] sample = new byte[1][];
        drive(server, 1, Duration.ZERO, body -> {
            sample[0] = new byte[body.remaining()];
            body.get(sample[0]);
        });
        Path bytes = Files.write(Files.createTempFile(work, "bare", ".json"), sample[0]);
        return ServerProcess.java(BareHandler.class, List.of(bytes.toString()));
    }

    void round(Figures figures, Duration time) throws IOException {
        round(server, figures, time);
    }

    /** The same requests to another server. */
    void round(ServerProcess target, Figures figures, Duration time) throws IOException {
        Duration before = target.cpu();
        LoadDriver.Result result = drive(target, CONNECTIONS, time, body -> {});
        figures.add(result, target.cpu().minus(before));
    }

    private interface Seen {
        void body(ByteBuffer body);
    }

    private LoadDriver.Result drive(ServerProcess target, int connections, Duration time, Seen seen)
            throws IOException {
        LoadDriver.Source source = new LoadDriver.Source() {
            private int next;

            @Override
            public byte[] next(int connection) {
                next = next + 1 == requests.size() ? 0 : next + 1;
                return requests.get(next);
            }

            @Override
            public void answered(int connection, int status, ByteBuffer body) {
                if (status != 200) {
                    throw new IllegalStateException("refused with " + status);
                }
                seen.body(body);
            }
        };
        return new LoadDriver(target.port(), connections, source).run(time);
    }
}
