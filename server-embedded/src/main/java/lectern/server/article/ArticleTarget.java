package lectern.server.article;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;
import lectern.server.importing.FieldRows;
import lectern.server.importing.ImportRun;
import lectern.server.importing.ImportTarget;
import lectern.server.importing.ItemReader;
import lectern.server.importing.ItemWriter;
import lectern.server.importing.TargetField;
import lectern.server.importing.UndoRun;
import lectern.server.sheet.SourceFile;
import lectern.server.storage.Tx;

/** What the importer makes of files of articles. */
public final class ArticleTarget implements ImportTarget<ReadArticle> {
    private static final int HEAD = 4_096;
    private static final Pattern ARTICLES = Pattern.compile("\"(articles|sentences|source_?[Tt]ype)\"\\s*:");

    private final StoredJson json = new StoredJson();
    private final ArticleRules rules = new ArticleRules(json);

    @Override
    public ImportKind kind() {
        return ImportKind.ARTICLES;
    }

    @Override
    public String thing() {
        return ArticleService.KIND;
    }

    @Override
    public List<TargetField> fields() {
        return CsvColumn.FIELDS;
    }

    @Override
    public Set<ImportFormat> formats() {
        return EnumSet.of(ImportFormat.CSV, ImportFormat.XLSX, ImportFormat.JSON);
    }

    @Override
    public boolean recognizes(ImportFormat format, SourceFile file) throws IOException {
        String opening = file.opening(HEAD);
        return opening != null && ARTICLES.matcher(opening).find();
    }

    @Override
    public ItemReader<ReadArticle> read(FieldRows rows, ImportRun run) {
        return new ArticleTable(rows, rules);
    }

    @Override
    public ItemReader<ReadArticle> read(SourceFile file, ImportRun run) throws IOException {
        return new JsonArticles(file, rules);
    }

    @Override
    public ItemWriter<ReadArticle> write(Tx tx, ImportRun run) {
        ImportOrigin origin = new ImportOrigin(run.importId(), run.actor().accountId(), run.now());
        return new ArticleIntake(tx, json, origin, run.options().identical(), run.dry());
    }

    @Override
    public UndoReport undo(Tx tx, UndoRun run) {
        return new ArticleUndo(tx, run, json).undo();
    }
}
