package lectern.story;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import lectern.desktop.launch.ChildProcess;
import lectern.model.client.LecternClient;
import org.awaitility.Awaitility;

/** Lectern in a process of its own, without its console, that can lose its power and come back. */
final class LecternProcess implements AutoCloseable {
    static final String ADMIN = "head";
    static final String PASSWORD = "correct horse battery";

    private final String[] options;
    private final int port;
    private ChildProcess process;

    /**
     * Starts on a free port.
     *
     * @param storage further options that say where the data is, none for H2 in the folder
     */
    LecternProcess(Path data, List<String> storage) throws IOException {
        Path password = Files.writeString(data.resolve("password.txt"), PASSWORD);
        port = freePort();
        List<String> all =
                new ArrayList<>(List.of("--headless", "--bind", "127.0.0.1", "--port", String.valueOf(port)));
        all.addAll(List.of("--data", data.resolve("data").toString()));
        all.addAll(List.of("--admin", ADMIN, "--admin-password-file", password.toString()));
        all.addAll(storage);
        options = all.toArray(String[]::new);
        process = launch();
    }

    /**
     * A page finds a restarted server only on the port it knows, so one is chosen before: below those that the system
     * gives to whoever asks for any, as such a one could be taken meanwhile.
     */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(100, 20_000, 30_000)
                .filter(LecternProcess::free)
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private ChildProcess launch() throws IOException {
        ChildProcess started = ChildProcess.start(Map.of(), options);
        Awaitility.await()
                .alias("Lectern answers")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(this::answers);
        return started;
    }

    private boolean answers() {
        try (LecternClient client = new LecternClient(uri())) {
            return client.health().status().equals("ok");
        } catch (RuntimeException e) {
            return false;
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends it without a chance to say goodbye. */
    void cutPower() {
        process.close();
    }

    /** Starts it again on the same data and port. */
    void restart() throws IOException {
        process = launch();
    }

    /** Ends it as its user would. */
    @Override
    public void close() {
        process.terminate();
        try {
            process.awaitExit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.close();
        }
    }
}
