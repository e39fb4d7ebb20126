package lectern.desktop.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.play.Track;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A short life of Lectern, for the JVM to learn from while it makes its start cache: a first start with a demo, then a
 * usual start with a student who answers. Works in a folder of its own on 127.0.0.1 and leaves nothing behind.
 */
final class Training {
    private static final Logger log = LoggerFactory.getLogger(Training.class);

    private Training() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("lectern-training");
        try {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            Settings settings = new CommandLineReader(Map.of(), () -> folder, EmbeddedServer::version, nowhere, nowhere)
                    .read("--headless", "--port", "0", "--bind", "127.0.0.1", "--demo", "--rate-limit", "0")
                    .orElseThrow();
            firstStart(Demo.withAdmin(settings), nowhere);
            usualStart(settings, nowhere);
        } finally {
            delete(folder);
        }
    }

    private static void firstStart(Settings settings, PrintWriter out) {
        try (EmbeddedServer server = EmbeddedServer.start(settings)) {
            Demo.load(server, settings);
            new Announcement(out, server, settings).headless();
        }
    }

    private static void usualStart(Settings settings, PrintWriter out) throws Exception {
        try (Running running = new Running(out)) {
            EmbeddedServer server = running.start(settings);
            new Announcement(out, server, settings).headless();
            for (String path : List.of("/", "/health", "/metrics", "/api/openapi.json", "/docs")) {
                fetch(server.localUri().resolve(path));
            }
            String joinCode = server.classrooms().getFirst().joinCode();
            for (String name : List.of("Ada", "Ben", "Chi")) {
                play(server.localUri(), name, joinCode);
            }
        }
    }

    private static void fetch(URI uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    /** One student, one challenge of each track. */
    private static void play(URI server, String name, String joinCode) {
        try (LecternClient client = new LecternClient(server)) {
            client.identity().guest(new GuestRequest("training " + name, name, joinCode));
            for (Track track : client.play().tracks()) {
                Challenge challenge = client.play().next(track.id());
                if (challenge != null) {
                    answer(client, challenge);
                }
            }
        } catch (ApiException e) {
            log.debug("{} has no hearts left", name, e); // the first option of each question isn't always right
        }
    }

    private static void answer(LecternClient client, Challenge challenge) {
        for (Challenge.Item item : challenge.questions()) {
            client.play()
                    .answer(new AnswerRequest(
                            challenge.challengeId(), item.question().id(), "a", null, null, null));
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
