package lectern.desktop.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.server.storage.Folders;

/**
 * A short life of Lectern, for the JVM to learn from while it makes its start cache: a first start, then a usual one.
 * No more than that: all that it sees makes the cache, and with it the memory after each start, larger. Works in a
 * folder of its own on 127.0.0.1 and leaves nothing behind.
 */
final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("lectern-training");
        try {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            Settings settings = new CommandLineReader(Map.of(), () -> folder, EmbeddedServer::version, nowhere, nowhere)
                    .read("--headless", "--port", "0", "--bind", "127.0.0.1")
                    .orElseThrow();
            EmbeddedServer.start(settings).close();
            usualStart(settings, nowhere);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void usualStart(Settings settings, PrintWriter out) throws IOException {
        try (Running running = new Running(out)) {
            EmbeddedServer server = running.start(settings);
            new Announcement(out, server, settings).headless();
            for (String path : List.of("/health", "/", "/api/tracks")) {
                fetch(server.localUri().resolve(path));
            }
        }
    }

    private static void fetch(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        if (connection.getResponseCode() < 400) { // the tracks are for who has signed in
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
        }
        connection.disconnect();
    }
}
