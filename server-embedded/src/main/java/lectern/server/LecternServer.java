package lectern.server;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.http.HttpServer;
import lectern.server.http.Limits;
import lectern.server.http.OpenApi;
import lectern.server.http.RouteTable;
import lectern.server.platform.LogFile;
import lectern.server.platform.PlatformRoutes;
import lectern.server.platform.Version;
import lectern.server.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server. This is the one place where its parts are put together. */
public final class LecternServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LecternServer.class);

    private final LogFile logFile;
    private final Database database;
    private final HttpServer http;

    private LecternServer(LogFile logFile, Database database, HttpServer http) {
        this.logFile = logFile;
        this.database = database;
        this.http = http;
    }

    /**
     * Opens the storage and starts to listen.
     *
     * @throws lectern.server.storage.DataFolderInUseException where another Lectern runs on the data folder
     * @throws PortInUseException where the port can't be had
     */
    public static LecternServer start(ServerConfig config) {
        long begin = System.nanoTime();
        LogFile logFile = openLog(config);
        Database database = null;
        try {
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            new JvmMemoryMetrics().bindTo(meters);
            database = Database.open(config.database(), meters);
            LecternServer server = assemble(config, logFile, database, meters);
            log.info(
                    "listening on {} port {} after {} ms",
                    config.bind(),
                    server.port(),
                    (System.nanoTime() - begin) / 1_000_000);
            return server;
        } catch (RuntimeException | Error e) {
            if (database != null) {
                database.close();
            }
            logFile.close();
            throw e;
        }
    }

    private static LogFile openLog(ServerConfig config) {
        try {
            return LogFile.open(Files.createDirectories(config.data().resolve("logs")));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder " + config.data() + " can't be written: " + e.getMessage(), e);
        }
    }

    private static LecternServer assemble(
            ServerConfig config, LogFile logFile, Database database, PrometheusMeterRegistry meters) {
        Clock clock = Clock.systemDefaultZone();
        RouteTable table = new RouteTable();
        Bodies bodies = new Bodies(Json.strict());
        Limits limits = new Limits(config.requestsPerMinute());
        OpenApi openApi = new OpenApi(table, Version.current(), Json.strict());
        List.<RouteTable.Source>of(new PlatformRoutes(database, meters, openApi, Version.current(), clock))
                .forEach(source -> source.register(table));
        HttpServer http = Ports.start(
                config.port(),
                config.nextFreePort(),
                port -> HttpServer.start(
                        config.bind(),
                        port,
                        table,
                        new NobodySignedIn(),
                        limits,
                        bodies,
                        database.revisions(),
                        meters));
        return new LecternServer(logFile, database, http);
    }

    /** The port it listens on. */
    public int port() {
        return http.port();
    }

    /** Where this machine reaches it. */
    public URI localUri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Lets requests under way end, flushes and closes the storage. */
    @Override
    public void close() {
        http.close();
        database.close();
        log.info("closed");
        logFile.close();
    }
}
