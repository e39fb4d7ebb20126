package lectern.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The question list: 20 out of 10,000, beside a bare handler that sends the same bytes. */
final class ListBench implements AutoCloseable {
    private static final int CONNECTIONS = 32;
    private static final String PATH = "/api/admin/questions?page=1&limit=20";

    private final ServerProcess server;
    private final ServerProcess bare;
    private final byte[] request;

    ListBench(ServerProcess server, String token, Path work) throws IOException {
        this.server = server;
        this.request = Requests.get(PATH, token);
        byte[][] sample = new byte[1][];
        ask(server, 1, Duration.ZERO, body -> sample[0] = body);
        Path bytes = Files.write(work.resolve("list.json"), sample[0]);
        this.bare = ServerProcess.java(BareHandler.class, List.of(bytes.toString()));
    }

    private interface Seen {
        void body(byte[] bytes);
    }

    private LoadDriver.Result ask(ServerProcess target, int connections, Duration time, Seen seen) throws IOException {
        LoadDriver.Source source = new LoadDriver.Source() {
            @Override
            public byte[] next(int connection) {
                return request;
            }

            @Override
            public void answered(int connection, int status, ByteBuffer body) {
                if (status != 200) {
                    throw new IllegalStateException("refused with " + status);
                }
                if (time.isZero()) {
                    byte[] bytes = new byte[body.remaining()];
                    body.get(bytes);
                    seen.body(bytes);
                }
            }
        };
        return new LoadDriver(target.port(), connections, source).run(time);
    }

    void round(Figures lectern, Figures yardstick, Duration time) throws IOException {
        measure(server, lectern, time);
        measure(bare, yardstick, time);
    }

    private void measure(ServerProcess target, Figures figures, Duration time) throws IOException {
        Duration before = target.cpu();
        LoadDriver.Result result = ask(target, CONNECTIONS, time, bytes -> {});
        figures.add(result, target.cpu().minus(before));
    }

    @Override
    public void close() {
        bare.close();
    }
}
