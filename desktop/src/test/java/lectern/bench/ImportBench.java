package lectern.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** The import of 100,000 rows while somebody asks for /health all the time. */
final class ImportBench {
    private static final int ROWS = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ServerProcess server;
    private final LecternClient admin;
    private final Path file;

    ImportBench(ServerProcess server, LecternClient admin, Path work) throws IOException {
        this.server = server;
        this.admin = admin;
        this.file = work.resolve("hundred-thousand.csv");
        write(file, ROWS, 8);
    }

    /** Writes a file of rows such as an editor has: a sentence, four answers, a card on every tenth. */
    static void write(Path file, int rows, int categories) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("categoryId,contentType,difficulty,stemText,correctAnswer,distractor1,distractor2,distractor3,"
                    + "distractor4,distractor5,cardSummary,cardDeepDive,cardSourceRef\n");
            for (int i = 0; i < rows; i++) {
                out.write("bench-" + i % categories + ",text," + (1 + i % 5) + ",\"Which river, of all that number " + i
                        + " names, runs past the old town — 哪条河流经过古城？\",\"The river " + i + "\",\"A canal, " + i
                        + "\",\"The lake "
                        + i + "\",\"No water at all " + i + "\",,,");
                out.write(
                        i % 10 == 0
                                ? "\"Rivers of the plain\",\"They rise in the hills " + i + "\",\"Atlas p. 12\"\n"
                                : ",,\n");
            }
        }
    }

    /** Imports a file by document 004's route, which makes every row whether it is there already or not. */
    static long importFile(LecternClient admin, Path file) throws IOException {
        return admin.questions()
                .importCsv(HttpRequest.BodyPublishers.ofFile(file), true)
                .created();
    }

    void round(Figures figures) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Double> probe = new FutureTask<>(() -> slowestHealth(over));
        Thread.ofPlatform().daemon().start(probe);
        Duration before = server.cpu();
        long begin = System.nanoTime();
        long created = importFile(admin, file);
        double seconds = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        if (created != ROWS) {
            throw new IllegalStateException("created " + created);
        }
        figures.add("rows /s", ROWS / seconds);
        figures.add("server CPU µs/row", server.cpu().minus(before).toNanos() / 1e3 / ROWS);
        figures.add("slowest /health ms", result(probe));
    }

    /** Asks every few milliseconds, with the one thread of the load driver: others would wait for a core themselves. */
    private double slowestHealth(AtomicBoolean over) throws IOException {
        byte[] request = Requests.get("/health", "");
        LoadDriver.Source source = new LoadDriver.Source() {
            @Override
            public byte @Nullable [] next(int connection) {
                LockSupport.parkNanos(5_000_000);
                return over.get() ? null : request;
            }

            @Override
            public void answered(int connection, int status, ByteBuffer body) {
                if (status != 200) {
                    throw new IllegalStateException("/health answered " + status);
                }
            }
        };
        return new LoadDriver(server.port(), 1, source).run(LONGEST).millis(100);
    }

    private static double result(FutureTask<Double> probe) throws IOException {
        try {
            return probe.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
