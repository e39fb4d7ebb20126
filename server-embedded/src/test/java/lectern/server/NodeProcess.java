package lectern.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lectern.server.storage.DatabaseConfig;
import lectern.server.storage.TestDatabase;

/** A server of its own process on the PostgreSQL of another one, which can be killed. */
final class NodeProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private NodeProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param data an empty folder
     */
    static NodeProcess beside(TestServer other, Path data) throws IOException {
        DatabaseConfig database = other.database();
        // Nodes that share a database need the same key.
        TestDatabase.copy(other.data().resolve("secrets"), data.resolve("secrets"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new NodeProcess(process, portOf(process));
    }

    private static int portOf(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.startsWith("port ")) {
                return Integer.parseInt(line.substring(5));
            }
        }
        throw new IOException("the second server did not start");
    }

    /** Says its port and goes on until it is killed. */
    public static void main(String[] arguments) {
        DatabaseConfig database = DatabaseConfig.at(arguments[0], arguments[1], "");
        LecternServer server = LecternServer.start(TestServer.config(Path.of(arguments[2]), database));
        say("port " + server.port());
    }

    @SuppressWarnings("SystemOut") // the process that started it reads it
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    int port() {
        return port;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As if its plug were pulled, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
