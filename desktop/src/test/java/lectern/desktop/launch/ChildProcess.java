package lectern.desktop.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Lectern in a JVM of its own, on this class path; destroyed at the latest when closed. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listener;

    private ChildProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** Starts {@link Main} with these options; its environment knows of no display. */
    public static ChildProcess start(Map<String, String> variables, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("LECTERN_") || name.equals("DISPLAY") || name.equals("WAYLAND_DISPLAY"));
        builder.environment().putAll(variables);
        return new ChildProcess(builder.start());
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("(its output broke off: " + e.getMessage() + ")");
        }
    }

    /** Waits for a line and gives the first group of the expression. */
    public String awaitLine(String expression) {
        Pattern pattern = Pattern.compile(expression);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() ->
                        assertThat(said).anyMatch(line -> pattern.matcher(line).find()));
        return said.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Everything it said on both streams, so far. */
    public List<String> said() {
        return said;
    }

    /** SIGTERM. Not through the process itself, which would close the streams before the last words. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Waits for its end and the last of its lines. */
    public int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it ends; it said %s", said)
                .isTrue();
        listener.join(PATIENCE);
        return process.exitValue();
    }

    /** Ends it as a power cut would, and returns when it is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
