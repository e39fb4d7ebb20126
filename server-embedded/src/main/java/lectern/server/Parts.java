package lectern.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lectern.model.wire.Json;
import lectern.server.activity.ActivityParts;
import lectern.server.audit.AuditTrail;
import lectern.server.classroom.ClassroomService;
import lectern.server.classroom.LastSeen;
import lectern.server.http.Authenticator;
import lectern.server.http.Bodies;
import lectern.server.http.Limits;
import lectern.server.http.OpenApi;
import lectern.server.http.RouteTable;
import lectern.server.identity.AccountService;
import lectern.server.identity.GuestService;
import lectern.server.identity.Passwords;
import lectern.server.identity.ProgressFigures;
import lectern.server.identity.SetupService;
import lectern.server.identity.SignInService;
import lectern.server.platform.PlatformRoutes;
import lectern.server.platform.Version;
import lectern.server.play.CatalogBank;
import lectern.server.play.ChallengeService;
import lectern.server.play.PlayRoutes;
import lectern.server.play.ProgressRules;
import lectern.server.play.ProgressService;
import lectern.server.play.QuestionBank;
import lectern.server.play.QuizProgress;
import lectern.server.play.TrackService;
import lectern.server.privacy.PersonalData;
import lectern.server.question.CatalogService;
import lectern.server.question.SchoolFigures;
import lectern.server.realtime.ChannelLimits;
import lectern.server.realtime.ChannelMessages;
import lectern.server.realtime.ChannelPersonalData;
import lectern.server.realtime.Channels;
import lectern.server.settings.Settings;
import lectern.server.storage.Database;
import lectern.server.tls.HttpsRoutes;
import lectern.server.tls.HttpsService;

/** The features, put together by their constructors, each with its routes in the table. Closes them in reverse order. */
final class Parts implements AutoCloseable {
    private final ServerConfig config;
    private final Database database;
    private final PrometheusMeterRegistry meters;
    private final Clock clock = Clock.systemDefaultZone();
    private final Limits limits;
    private final RouteTable table = new RouteTable();
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

    private final Authenticator authenticator;
    private final Channels channels;
    /** What may be said in a classroom; each feature adds what is its own. */
    private final ChannelMessages inClassrooms = new ChannelMessages();

    private final ClassroomParts classrooms;
    private final SetupService setup;
    private final AccountService accounts;
    private final HttpsService https;

    Parts(ServerConfig config, Database database, PrometheusMeterRegistry meters, Bodies bodies) {
        this.config = config;
        this.database = database;
        this.meters = meters;
        this.limits = new Limits(config.requestsPerMinute());
        OpenApi openApi = new OpenApi(table, Version.current(), Json.strict());
        new PlatformRoutes(database, meters, openApi, Version.current(), clock).register(table);
        this.https = new HttpsService(
                config.data(),
                config.httpsPort(),
                config.port() == 0 ? 0 : ServerConfig.USUAL_HTTPS_PORT,
                database,
                new AuditTrail(clock),
                clock);
        new HttpsRoutes(https).register(table);
        ProgressService progress = new ProgressService(database, rules());
        Passwords passwords = closing(new Passwords(config.passwordKilobytes(), ServerConfig.PASSWORD_PASSES));
        this.accounts = new AccountService(database, passwords, clock);
        CatalogService catalog = new CatalogService(database);
        LibraryParts library = new LibraryParts(config, database, clock, table, closeables);
        library.assemble(catalog, new SchoolFiguresOf(accounts, progress), limits);
        ChallengeService challenges = play(catalog, progress);
        table.carrying(inClassrooms::described);
        this.channels = Channels.on(database, ChannelLimits.standard(), bodies, meters, clock, new LastSeen(database));
        NotificationParts notifications = closing(new NotificationParts(database, channels, clock));
        notifications.register(table);
        this.classrooms = new ClassroomParts(
                database, channels, notifications.service(), challenges::latestStates, limits, clock);
        classrooms.register(table, inClassrooms);
        challenges.addListener(classrooms.wall());
        ActivityParts activities = closing(new ActivityParts(
                database,
                channels,
                catalog,
                notifications.service(),
                new QuizProgress(rules()),
                classrooms.board(),
                clock));
        activities.register(table, inClassrooms);
        challenges.addListener(activities.challenges());
        classrooms.rooms().addListener(activities.dissolutions());
        classrooms.board().addListener(activities.pauses());

        Doorway doorway = closing(new Doorway(config, database, limits, passwords, accounts, clock));
        doorway.onEnd(channels::disconnectSession);
        doorway.onChange(channels::renew);
        doorway.watch(channels::callers).ifPresent(this::closing);
        this.authenticator = doorway.authenticator();
        RosterParts roster =
                new RosterParts(config, database, classrooms.memberships(), doorway.sessions(), limits, clock);
        library.importing(roster.target());
        ProgressFigures figures = id -> figures(progress.today(id));
        SignInService signIns = doorway.signIns(figures);
        roster.register(table, signIns);
        this.setup = doorway.open(
                table,
                signIns,
                new GuestService(database, doorway.sessions(), classrooms.memberships(), roster.cards(), clock));
        PeopleParts people = new PeopleParts(database, clock, table, limits);
        Settings settings = people.administration(library.exports());
        closing(new BackupParts(config.data(), database, settings, table, clock));
        List<PersonalData> held = new ArrayList<>(doorway.personalData());
        held.addAll(List.of(
                classrooms.personalData(),
                notifications.personalData(),
                activities.personalData(),
                new ChannelPersonalData(),
                roster.personalData()));
        people.accounts(
                passwords,
                doorway.sessions(),
                doorway.guard(),
                authenticator,
                settings,
                library.media(),
                progress,
                figures,
                held);
    }

    /** The figures of the school, each from the feature that knows it. */
    private record SchoolFiguresOf(AccountService accounts, ProgressService progress) implements SchoolFigures {
        private static final Duration LATELY = Duration.ofDays(7);

        @Override
        public long totalUsers() {
            return accounts.total();
        }

        @Override
        public long activeUsers() {
            return accounts.activeWithin(LATELY);
        }

        @Override
        public double averageXp() {
            return progress.averageXp();
        }
    }

    private ProgressRules rules() {
        return new ProgressRules(clock, ZoneId.systemDefault());
    }

    private ChallengeService play(CatalogService catalog, ProgressService progress) {
        QuestionBank bank = new CatalogBank(catalog);
        ChallengeService challenges = new ChallengeService(database, bank, rules(), new SecureRandom());
        new PlayRoutes(new TrackService(database, bank), challenges, progress).register(table);
        return challenges;
    }

    private static ProgressFigures.Figures figures(ProgressService.Today today) {
        return new ProgressFigures.Figures(
                today.summary().xp(),
                today.summary().streakDays(),
                today.summary().hearts(),
                today.dailyXpEarned(),
                today.dailyXpGoal());
    }

    private <C extends AutoCloseable> C closing(C part) {
        closeables.push(part);
        return part;
    }

    RouteTable table() {
        return table;
    }

    Limits limits() {
        return limits;
    }

    Authenticator authenticator() {
        return authenticator;
    }

    /** Closed by whoever closes the HTTP server, before it: goodbyes need open connections. */
    Channels channels() {
        return channels;
    }

    /** Closed by whoever closes the HTTP server, before it. */
    HttpsService https() {
        return https;
    }

    ClassroomService classrooms() {
        return classrooms.classrooms();
    }

    AccountService accounts() {
        return accounts;
    }

    SetupService setup() {
        return setup;
    }

    @Override
    public void close() {
        for (AutoCloseable part : closeables) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("a part could not be closed", e);
            }
        }
    }
}
