package lectern.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import lectern.model.wire.Json;
import lectern.server.article.ArticleExport;
import lectern.server.article.ArticleExportRoutes;
import lectern.server.article.ArticleImportRoutes;
import lectern.server.article.ArticleImportService;
import lectern.server.article.ArticleMedia;
import lectern.server.article.ArticleRoutes;
import lectern.server.article.ArticleService;
import lectern.server.article.ArticleTarget;
import lectern.server.article.BinSweep;
import lectern.server.article.ReadingRoutes;
import lectern.server.article.ReadingService;
import lectern.server.article.SentenceEditor;
import lectern.server.article.SentenceRoutes;
import lectern.server.article.SentenceService;
import lectern.server.article.StatisticsService;
import lectern.server.article.TagRoutes;
import lectern.server.article.TagService;
import lectern.server.audit.AuditTrail;
import lectern.server.classroom.ClassroomRoutes;
import lectern.server.classroom.ClassroomService;
import lectern.server.classroom.CodeGuard;
import lectern.server.classroom.LastSeen;
import lectern.server.classroom.MembershipService;
import lectern.server.classroom.Wall;
import lectern.server.http.Authenticator;
import lectern.server.http.Limits;
import lectern.server.http.OpenApi;
import lectern.server.http.RouteTable;
import lectern.server.identity.AccountService;
import lectern.server.identity.Passwords;
import lectern.server.identity.ProgressFigures;
import lectern.server.identity.SetupService;
import lectern.server.importing.ImportRoutes;
import lectern.server.importing.ImportService;
import lectern.server.importing.ImportSweep;
import lectern.server.importing.ImportTarget;
import lectern.server.media.MediaRoutes;
import lectern.server.media.MediaService;
import lectern.server.media.MediaSweep;
import lectern.server.platform.PlatformRoutes;
import lectern.server.platform.Version;
import lectern.server.play.CatalogBank;
import lectern.server.play.ChallengeService;
import lectern.server.play.PlayRoutes;
import lectern.server.play.ProgressRules;
import lectern.server.play.ProgressService;
import lectern.server.play.QuestionBank;
import lectern.server.play.TrackService;
import lectern.server.question.CardService;
import lectern.server.question.CatalogService;
import lectern.server.question.CategoryService;
import lectern.server.question.CsvImportService;
import lectern.server.question.CurationRoutes;
import lectern.server.question.DuplicateRoutes;
import lectern.server.question.DuplicateService;
import lectern.server.question.FeedbackRoutes;
import lectern.server.question.FeedbackService;
import lectern.server.question.QuestionEditService;
import lectern.server.question.QuestionExport;
import lectern.server.question.QuestionExportRoutes;
import lectern.server.question.QuestionMedia;
import lectern.server.question.QuestionRoutes;
import lectern.server.question.QuestionService;
import lectern.server.question.QuestionTarget;
import lectern.server.question.SchoolFigures;
import lectern.server.question.SearchService;
import lectern.server.question.SkillTreeService;
import lectern.server.question.StatsService;
import lectern.server.question.StatusService;
import lectern.server.realtime.ChannelLimits;
import lectern.server.realtime.Channels;
import lectern.server.sheet.ExportFiles;
import lectern.server.storage.Database;
import lectern.server.storage.MediaFiles;

/** The features, put together by their constructors, each with its routes in the table. Closes them in reverse order. */
final class Parts implements AutoCloseable {
    private final ServerConfig config;
    private final Database database;
    private final PrometheusMeterRegistry meters;
    private final Clock clock = Clock.systemDefaultZone();
    private final Limits limits;
    private final RouteTable table = new RouteTable();
    private final ExportFiles exports;
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

    private final Authenticator authenticator;
    private final Channels channels;
    private final ClassroomService classrooms;
    private final SetupService setup;
    private final AccountService accounts;

    Parts(ServerConfig config, Database database, PrometheusMeterRegistry meters) {
        this.config = config;
        this.database = database;
        this.meters = meters;
        this.limits = new Limits(config.requestsPerMinute());
        this.exports = closing(new ExportFiles(database, config.data().resolve("tmp")));
        OpenApi openApi = new OpenApi(table, Version.current(), Json.strict());
        new PlatformRoutes(database, meters, openApi, Version.current(), clock).register(table);
        ProgressService progress = new ProgressService(database, rules());
        Passwords passwords = closing(new Passwords());
        this.accounts = new AccountService(database, passwords, clock);
        CatalogService catalog = new CatalogService(database);
        ImportTarget<?> questions = question(catalog, new SchoolFiguresOf(accounts, progress));
        article();
        importing(List.of(questions, new ArticleTarget()));
        ChallengeService challenges = play(catalog, progress);
        this.channels = new Channels(ChannelLimits.standard(), meters, clock, new LastSeen(database));
        this.classrooms = new ClassroomService(database, channels, challenges::latestStates, clock);
        MembershipService memberships = classroom(challenges);

        Doorway doorway = closing(new Doorway(config, database, limits, passwords, accounts, clock));
        doorway.onEnd(channels::disconnectSession);
        this.authenticator = doorway.authenticator();
        this.setup = doorway.open(table, memberships, id -> figures(progress.today(id)));
    }

    private ImportTarget<?> question(CatalogService catalog, SchoolFigures figures) {
        AuditTrail audit = new AuditTrail(clock);
        MediaService media = media(audit);
        SearchService search = closing(new SearchService(database, catalog));
        CsvImportService csv = closing(new CsvImportService(
                database, catalog, audit, clock, config.data().resolve("tmp")));
        QuestionService questions = new QuestionService(database, catalog, search, media, audit, clock);
        QuestionEditService edits = new QuestionEditService(database, catalog, media, audit, clock);
        new QuestionRoutes(
                        questions,
                        edits,
                        new StatusService(database, catalog, media, audit, clock),
                        new CategoryService(database, catalog, audit, clock),
                        csv)
                .register(table);
        new QuestionExportRoutes(new QuestionExport(questions, exports), clock).register(table);
        new CurationRoutes(new CardService(database, edits), new SkillTreeService(database, catalog, audit))
                .register(table);
        new DuplicateRoutes(new DuplicateService(database, catalog)).register(table);
        new FeedbackRoutes(
                        new FeedbackService(database, audit, clock), new StatsService(catalog, figures, clock), limits)
                .register(table);
        return new QuestionTarget(catalog, media);
    }

    private void importing(List<ImportTarget<?>> targets) {
        ImportService imports = closing(new ImportService(
                database, targets, new AuditTrail(clock), clock, config.data().resolve("imports")));
        new ImportRoutes(imports).register(table);
        closing(new ImportSweep(imports)).start();
    }

    private MediaService media(AuditTrail audit) {
        MediaFiles files = new MediaFiles(config.data().resolve("media"));
        MediaService media =
                new MediaService(database, files, audit, List.of(new QuestionMedia(), new ArticleMedia()), clock);
        new MediaRoutes(media).register(table);
        closing(new MediaSweep(media, clock)).start();
        return media;
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

    private void article() {
        AuditTrail audit = new AuditTrail(clock);
        new ArticleRoutes(new ArticleService(database, audit, clock), new StatisticsService(database, clock))
                .register(table);
        new SentenceRoutes(new SentenceService(database, audit, clock), new SentenceEditor(database, audit, clock))
                .register(table);
        new TagRoutes(new TagService(database, audit, clock)).register(table);
        new ReadingRoutes(new ReadingService(database, new SecureRandom())).register(table);
        ArticleImportService imports = closing(
                new ArticleImportService(database, audit, clock, config.data().resolve("tmp")));
        new ArticleImportRoutes(imports).register(table);
        new ArticleExportRoutes(new ArticleExport(exports), clock).register(table);
        closing(new BinSweep(database, clock));
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

    private MembershipService classroom(ChallengeService challenges) {
        Wall wall = new Wall(database, channels);
        challenges.addListener(wall);
        MembershipService memberships =
                new MembershipService(database, channels, classrooms, wall, new CodeGuard(limits), clock);
        new ClassroomRoutes(classrooms, memberships, channels).register(table);
        return memberships;
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

    ClassroomService classrooms() {
        return classrooms;
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
