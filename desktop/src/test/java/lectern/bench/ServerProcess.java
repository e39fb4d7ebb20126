package lectern.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of its own process, as a teacher would start it. */
final class ServerProcess implements AutoCloseable {
    /** The generations of the heap, and not what classes take. */
    private static final Pattern USED = Pattern.compile("Gen +total \\d+K, used (\\d+)K");

    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private final Process process;
    private final int port;
    private final Duration startTime;

    private ServerProcess(Process process, int port, Duration startTime) {
        this.process = process;
        this.port = port;
        this.startTime = startTime;
    }

    /**
     * Starts the packaged folder without its console.
     *
     * @param storage further options that say where the database is; none for H2 in the data folder
     */
    static ServerProcess lectern(Path folder, Path data, Path adminPassword, List<String> storage) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                folder.resolve("bin/lectern").toString(),
                "--headless",
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--admin",
                "bench",
                "--admin-password-file",
                adminPassword.toString(),
                "--rate-limit",
                "0"));
        command.addAll(storage);
        return start(command, port, "/health");
    }

    /** Starts a main class of this class path, with the options that the packaged folder gives its JVM. */
    static ServerProcess java(Class<?> main, List<String> arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                String.valueOf(port)));
        command.addAll(arguments);
        return start(command, port, "/");
    }

    private static ServerProcess start(List<String> command, int port, String probe) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("LECTERN_"));
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
        long begin = System.nanoTime();
        Process process = builder.start();
        while (!answers(port, probe)) {
            if (!process.isAlive()
                    || System.nanoTime() - begin > Duration.ofSeconds(60).toNanos()) {
                process.destroyForcibly();
                throw new IOException("did not start: " + command);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
        return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** By a bare socket, which takes little of the cores that the starting server needs. */
    private static boolean answers(int port, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(Requests.get(path, ""));
            byte[] head = socket.getInputStream().readNBytes(OK.length);
            return Arrays.equals(head, OK);
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to the first good answer. */
    Duration startTime() {
        return startTime;
    }

    /** Processor time used so far. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Memory in use as the system counts it, in bytes. */
    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(-1);
    }

    /** Has its garbage collected, and says how many bytes of its heap are in use then. */
    long collect() throws IOException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1)) * 1024;
        }
        return sum;
    }

    private String jcmd(String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (jcmd.waitFor() != 0) {
                throw new IOException(command + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        await();
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
