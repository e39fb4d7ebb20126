package lectern.server;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.http.HttpServer;
import lectern.server.http.RouteTable;
import lectern.server.identity.AccountService;
import lectern.server.platform.LogFile;
import lectern.server.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: storage, features and HTTP, opened in this order and closed in the other. */
public final class LecternServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LecternServer.class);
    private static final int SHOWN_CLASSROOMS = 5;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Parts parts;
    private final HttpServer http;

    private LecternServer(ServerConfig config) {
        long begin = System.nanoTime();
        try {
            opening(openLog(config));
            HttpServer.getReady();
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            new JvmMemoryMetrics().bindTo(meters);
            Database database = opening(Database.open(config.database(), meters));
            Bodies bodies = new Bodies(Json.strict());
            parts = opening(new Parts(config, database, meters, bodies));
            http = opening(Ports.start(
                    config.port(),
                    config.nextFreePort(),
                    port -> HttpServer.start(
                            config.bind(),
                            port,
                            config.trustedProxies(),
                            parts.table(),
                            parts.authenticator(),
                            parts.limits(),
                            bodies,
                            database.revisions(),
                            meters)));
            opening(parts.https())
                    .start((port, nextFree, context) -> Ports.start(
                            port, nextFree, candidate -> http.listenSecurely(config.bind(), candidate, context)));
            opening(parts.channels());
            Bodies.getReady();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        log.info("listening on {} port {} after {} ms", config.bind(), port(), (System.nanoTime() - begin) / 1_000_000);
    }

    /**
     * Opens the storage and starts to listen.
     *
     * @throws lectern.server.storage.DataFolderInUseException where another Lectern runs on the data folder
     * @throws PortInUseException where the port can't be had
     */
    public static LecternServer start(ServerConfig config) {
        return new LecternServer(config);
    }

    private <C extends AutoCloseable> C opening(C part) {
        opened.push(part);
        return part;
    }

    private static LogFile openLog(ServerConfig config) {
        try {
            return LogFile.open(Files.createDirectories(config.data().resolve("logs")));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder " + config.data() + " can't be written: " + e.getMessage(), e);
        }
    }

    /** The one-time token that makes the first super_admin; empty where there is one. Show it to whoever started. */
    public Optional<String> setupToken() {
        return parts.setup().setupToken();
    }

    /** A classroom and the six digits that let a student in. */
    public record OpenClassroom(String name, String joinCode) {}

    /** The newest classrooms, whoever leads them. For whoever started the server: others ask the API. */
    public List<OpenClassroom> openClassrooms() {
        return parts.classrooms().newest(SHOWN_CLASSROOMS).stream()
                .map(row -> new OpenClassroom(row.name(), row.joinCode()))
                .toList();
    }

    /** Every route, for tests that walk them. */
    RouteTable routes() {
        return parts.table();
    }

    /** Everyone, for tests that need people of every role. */
    AccountService accounts() {
        return parts.accounts();
    }

    /** The port it listens on. */
    public int port() {
        return http.port();
    }

    /** The port it listens on over TLS; empty where it does not. */
    public Optional<Integer> httpsPort() {
        return Optional.ofNullable(parts.https().state().port());
    }

    /** Where this machine reaches it. */
    public URI localUri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Lets requests under way end, says goodbye on the channels, flushes and closes the storage. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                log.error("a part could not be closed", e);
            }
        }
    }
}
