package lectern.server;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lectern.model.wire.Json;
import lectern.server.http.Authenticator;
import lectern.server.http.Bodies;
import lectern.server.http.HttpServer;
import lectern.server.http.Limits;
import lectern.server.http.OpenApi;
import lectern.server.http.RouteTable;
import lectern.server.identity.AccessTokens;
import lectern.server.identity.AccountService;
import lectern.server.identity.GuestService;
import lectern.server.identity.IdentityRoutes;
import lectern.server.identity.LiveSessions;
import lectern.server.identity.Passwords;
import lectern.server.identity.ProgressFigures;
import lectern.server.identity.SessionService;
import lectern.server.identity.SetupRoutes;
import lectern.server.identity.SetupService;
import lectern.server.identity.SignInService;
import lectern.server.identity.SigningKey;
import lectern.server.identity.TokenAuthenticator;
import lectern.server.platform.LogFile;
import lectern.server.platform.PlatformRoutes;
import lectern.server.platform.Version;
import lectern.server.question.CatalogService;
import lectern.server.question.CategoryService;
import lectern.server.question.CsvImportService;
import lectern.server.question.QuestionRoutes;
import lectern.server.question.QuestionService;
import lectern.server.question.StatusService;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server. This is the one place where its parts are put together. */
public final class LecternServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LecternServer.class);
    /** How long another node's end of a session may go unnoticed. */
    private static final Duration SHARED_SESSIONS_AGE = Duration.ofSeconds(5);

    private final LogFile logFile;
    private final Database database;
    private final HttpServer http;
    private final Passwords passwords;
    private final SetupService setup;

    private LecternServer(
            LogFile logFile, Database database, HttpServer http, Passwords passwords, SetupService setup) {
        this.logFile = logFile;
        this.database = database;
        this.http = http;
        this.passwords = passwords;
        this.setup = setup;
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
        Passwords passwords = new Passwords();
        SigningKey key = SigningKey.in(config.data());
        AccessTokens accessTokens = new AccessTokens(key, clock);
        LiveSessions live = new LiveSessions(clock, database.engine() == Engine.H2 ? null : SHARED_SESSIONS_AGE);
        SessionService sessions = new SessionService(database, accessTokens, key, live, clock);
        AccountService accounts = new AccountService(database, passwords, clock);
        SignInService signIns = new SignInService(
                database,
                passwords,
                sessions,
                accounts,
                accountId -> new ProgressFigures.Figures(0, 0, 5, 0, 50),
                clock);
        GuestService guests = new GuestService(database, sessions, new NoClassrooms(), clock);
        SetupService setup = new SetupService(accounts, signIns);
        if (config.firstAdmin() != null) {
            setup.createFirst(
                    config.firstAdmin().username(), config.firstAdmin().password());
        }
        CatalogService catalog = new CatalogService(database);
        QuestionRoutes questions = new QuestionRoutes(
                new QuestionService(database, catalog, clock),
                new StatusService(database, catalog, clock),
                new CategoryService(database, catalog, clock),
                new CsvImportService(database, catalog, clock, config.data().resolve("tmp")));
        List.<RouteTable.Source>of(
                        new PlatformRoutes(database, meters, openApi, Version.current(), clock),
                        new IdentityRoutes(signIns, guests, sessions, limits),
                        new SetupRoutes(setup),
                        questions)
                .forEach(source -> source.register(table));
        Authenticator authenticator = new TokenAuthenticator(database, accessTokens, live);
        HttpServer http = Ports.start(
                config.port(),
                config.nextFreePort(),
                port -> HttpServer.start(
                        config.bind(), port, table, authenticator, limits, bodies, database.revisions(), meters));
        return new LecternServer(logFile, database, http, passwords, setup);
    }

    /** The one-time token that makes the first super_admin; empty where there is one. Show it to whoever started. */
    public Optional<String> setupToken() {
        return setup.setupToken();
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
        passwords.close();
        database.close();
        log.info("closed");
        logFile.close();
    }
}
