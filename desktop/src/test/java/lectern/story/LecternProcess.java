package lectern.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import lectern.model.client.LecternClient;
import org.awaitility.Awaitility;

/** Lectern in a process of its own, without its console, that can be killed as a power cut would. */
final class LecternProcess implements AutoCloseable {
    static final String ADMIN = "head";
    static final String PASSWORD = "correct horse battery";

    private final Path data;
    private final List<String> storage;
    private final int port;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private Process process;

    private LecternProcess(Path data, List<String> storage) throws IOException {
        this.data = data;
        this.storage = storage;
        this.port = freePort();
        this.process = launch();
    }

    /**
     * Starts on a free port.
     *
     * @param storage further options that say where the data is, none for H2 in the folder
     */
    static LecternProcess start(Path data, List<String> storage) throws IOException {
        return new LecternProcess(data, storage);
    }

    /** A page finds a restarted server only on the port it knows, so one is chosen before. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        Path password = Files.writeString(Files.createDirectories(data).resolve("password.txt"), PASSWORD);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "lectern.desktop.launch.Main",
                "--headless",
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--admin",
                ADMIN,
                "--admin-password-file",
                password.toString()));
        command.addAll(storage);
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> listen(started));
        Awaitility.await()
                .alias("Lectern answers")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(this::answers);
        return started;
    }

    private void listen(Process started) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        } catch (IOException e) {
            said.add("(its output broke off: " + e.getMessage() + ")");
        }
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
        process.destroyForcibly();
        await();
    }

    /** Starts it again on the same data and port. */
    void restart() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
