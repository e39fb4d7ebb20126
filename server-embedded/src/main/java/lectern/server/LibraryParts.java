package lectern.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
import lectern.server.http.Limits;
import lectern.server.http.RouteTable;
import lectern.server.identity.AvatarService;
import lectern.server.importing.ImportLeftovers;
import lectern.server.importing.ImportRoutes;
import lectern.server.importing.ImportService;
import lectern.server.importing.ImportTarget;
import lectern.server.importing.TakingBack;
import lectern.server.jobs.Rounds;
import lectern.server.media.MediaRoutes;
import lectern.server.media.MediaService;
import lectern.server.media.MediaSweep;
import lectern.server.media.MediaUse;
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
import lectern.server.sheet.ExportFiles;
import lectern.server.storage.Database;
import lectern.server.storage.MediaFiles;

/** What a school teaches with, put together: questions, articles, the media in them, and their way in and out. */
final class LibraryParts {
    private final ServerConfig config;
    private final Database database;
    private final Clock clock;
    private final RouteTable table;
    private final Deque<AutoCloseable> closeables;
    private final ExportFiles exports;
    private final TakingBack takingBack;
    private final MediaService media;
    private final List<ImportTarget<?>> targets = new ArrayList<>();

    /**
     * @param closeables takes what is to be closed at the end, the last first
     */
    LibraryParts(
            ServerConfig config, Database database, Clock clock, RouteTable table, Deque<AutoCloseable> closeables) {
        this.config = config;
        this.database = database;
        this.clock = clock;
        this.table = table;
        this.closeables = closeables;
        this.takingBack = new TakingBack(database, clock);
        this.media = media(new AuditTrail(clock));
        this.exports = closing(new ExportFiles(database, config.data().resolve("tmp")));
    }

    /** Where the school's pictures, sounds and films lie. */
    MediaService media() {
        return media;
    }

    /** Where exports are made. */
    ExportFiles exports() {
        return exports;
    }

    /** Registers all its routes but the importer's. */
    void assemble(CatalogService catalog, SchoolFigures figures, Limits limits) {
        targets.add(question(catalog, figures, limits));
        article();
        targets.add(new ArticleTarget());
    }

    private ImportTarget<?> question(CatalogService catalog, SchoolFigures figures, Limits limits) {
        AuditTrail audit = new AuditTrail(clock);
        SearchService search = closing(new SearchService(database, catalog));
        QuestionTarget target = new QuestionTarget(catalog, media);
        CsvImportService csv = closing(new CsvImportService(
                database,
                catalog,
                target,
                takingBack,
                audit,
                clock,
                config.data().resolve("tmp")));
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
        return target;
    }

    /** Opens the importer, for another target as well. */
    void importing(ImportTarget<?> other) {
        targets.add(other);
        ImportService imports = closing(new ImportService(
                database,
                targets,
                new AuditTrail(clock),
                takingBack,
                clock,
                config.data().resolve("imports")));
        new ImportRoutes(imports).register(table);
        ImportLeftovers leftovers = imports.leftovers();
        closing(new Rounds("uploaded files removed that nobody imported", ImportLeftovers.ROUND, leftovers::sweep));
    }

    private MediaService media(AuditTrail audit) {
        MediaFiles files = new MediaFiles(config.data().resolve("media"));
        List<MediaUse> uses = List.of(new QuestionMedia(), new ArticleMedia(), new AvatarService.Use());
        MediaService held = new MediaService(database, files, audit, uses, clock);
        new MediaRoutes(held).register(table);
        MediaSweep sweep = new MediaSweep(database, files, audit, uses, clock);
        closing(new Rounds("files removed that nothing showed", MediaSweep.ROUND, sweep::sweep));
        return held;
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
        closing(new Rounds("articles gone from the bin", BinSweep.ROUND, new BinSweep(database, clock)::sweep));
    }

    private <C extends AutoCloseable> C closing(C part) {
        closeables.push(part);
        return part;
    }
}
