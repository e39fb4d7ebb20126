package lectern.server.question;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;
import lectern.server.exchange.QuestionFiles;
import lectern.server.importing.FieldRows;
import lectern.server.importing.ImportRun;
import lectern.server.importing.ImportTarget;
import lectern.server.importing.ItemReader;
import lectern.server.importing.ItemWriter;
import lectern.server.importing.TargetField;
import lectern.server.importing.UndoRun;
import lectern.server.media.MediaService;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.sheet.SourceFile;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** What the importer makes of files of questions: drafts, kept in steps where the engine gains by it. */
public final class QuestionTarget implements ImportTarget<Incoming> {
    private static final int HEAD = 4_096;
    private static final Pattern QUESTIONS = Pattern.compile("\"(questions|stem|correct_?[Aa]nswer)\"\\s*:");

    private final CatalogService catalog;
    private final MediaService media;

    public QuestionTarget(CatalogService catalog, MediaService media) {
        this.catalog = catalog;
        this.media = media;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.QUESTIONS;
    }

    @Override
    public String thing() {
        return QuestionService.KIND;
    }

    @Override
    public List<TargetField> fields() {
        return QuestionFields.ALL;
    }

    @Override
    public Set<ImportFormat> formats() {
        return EnumSet.allOf(ImportFormat.class);
    }

    @Override
    public boolean recognizes(ImportFormat format, SourceFile file) throws IOException {
        String opening = file.opening(HEAD);
        return opening != null
                && (format != ImportFormat.JSON || QUESTIONS.matcher(opening).find());
    }

    @Override
    public ItemReader<Incoming> read(FieldRows rows, ImportRun run) {
        return new TableReader(rows, names(run), origin(run));
    }

    @Override
    public ItemReader<Incoming> read(SourceFile file, ImportRun run) throws IOException {
        return new FileReader(QuestionFiles.open(run.options().format(), file), names(run), origin(run), run.options());
    }

    private CategoryNames names(ImportRun run) {
        return new CategoryNames(catalog.catalog(), true, run.options().createCategories(), run.now());
    }

    private static Origin origin(ImportRun run) {
        return new Origin("import", run.actor().accountId(), run.now(), run.importId());
    }

    @Override
    public ItemWriter<Incoming> write(Tx tx, ImportRun run) {
        return new QuestionIntake(tx, run, media);
    }

    @Override
    public UndoReport undo(Tx tx, UndoRun run) {
        return new QuestionUndo(tx, run).undo();
    }

    @Override
    public void takeBack(Database database, UUID importId, List<String> categories, Instant now) {
        new QuestionTakeBack(database, importId, now).run(categories);
    }
}
