package lectern.server.article;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lectern.model.article.Article;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.wire.Json;
import lectern.server.sheet.CsvFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Articles as a table with one row a sentence, which {@link ArticleTable} reads. */
final class CsvSink implements ArticleSink {
    private static final JsonMapper JSON = Json.strict();

    private final CsvFile file;
    private final Map<CsvColumn, String> row = new EnumMap<>(CsvColumn.class);
    private long articles;
    private String title = "";

    CsvSink(OutputStream out) throws IOException {
        this.file = new CsvFile(out, CsvColumn.LABELS);
    }

    @Override
    public void begin(Article article) {
        articles++;
        title = article.title();
        put(CsvColumn.DESCRIPTION, article.description());
        put(CsvColumn.SOURCE_TYPE, article.sourceType());
        put(CsvColumn.SOURCE_URL, article.sourceUrl());
        put(CsvColumn.COVER_IMAGE, article.coverImage());
        ArticleMetadata metadata = article.metadata();
        put(CsvColumn.CATEGORY, metadata.category());
        List<String> tags = metadata.tags();
        put(CsvColumn.TAGS, tags == null || tags.isEmpty() ? null : TextList.write(tags));
        put(CsvColumn.ARTICLE_DIFFICULTY, metadata.difficulty());
        put(CsvColumn.IS_PUBLISHED, article.isPublished());
        put(CsvColumn.METADATA, metadata.other() == null ? null : JSON.writeValueAsString(metadata.other()));
    }

    @Override
    public void sentence(Sentence sentence) {
        SentenceExtensions extensions = sentence.extensions();
        put(CsvColumn.CONTENT, sentence.content());
        put(CsvColumn.TRANSLATION, extensions.translation());
        put(CsvColumn.PHONETIC, extensions.phonetic());
        put(CsvColumn.AUDIO_URL, extensions.audioUrl());
        put(CsvColumn.DIFFICULTY, extensions.difficulty());
        put(CsvColumn.SENTENCE_TAGS, extensions.tags() == null ? null : TextList.write(extensions.tags()));
        Analysis analysis = extensions.analysis();
        if (analysis != null && hasCells(analysis)) {
            put(CsvColumn.GRAMMAR_POINT, analysis.grammarPoint());
            put(CsvColumn.STRUCTURE, analysis.structure());
            put(CsvColumn.NOTES, analysis.notes() == null ? null : TextList.write(analysis.notes()));
        }
        put(CsvColumn.IS_ACTIVE, sentence.isActive());
        SentenceExtensions rest = rest(extensions);
        put(CsvColumn.EXTENSIONS, rest.equals(SentenceExtensions.NONE) ? null : JSON.writeValueAsString(rest));
        flush();
    }

    /** What no cell says, among it texts of blanks alone, which a cell can't tell from none. */
    private static SentenceExtensions rest(SentenceExtensions extensions) {
        Analysis analysis = extensions.analysis();
        return new SentenceExtensions(
                blank(extensions.phonetic()),
                blank(extensions.translation()),
                blank(extensions.audioUrl()),
                analysis == null || hasCells(analysis) ? null : analysis,
                extensions.vocabulary(),
                null,
                null,
                extensions.other());
    }

    private static boolean hasCells(Analysis analysis) {
        boolean any = analysis.grammarPoint() != null || analysis.structure() != null || analysis.notes() != null;
        return any && blank(analysis.grammarPoint()) == null && blank(analysis.structure()) == null;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text != null && text.isBlank() ? text : null;
    }

    /** An article without sentences has a row without one. */
    @Override
    public void end() {
        if (!row.isEmpty()) {
            flush();
        }
    }

    private void put(CsvColumn column, @Nullable Object value) {
        String cell = value == null ? "" : value.toString();
        if (!cell.isBlank()) {
            row.put(column, cell);
        }
    }

    private void flush() {
        row.put(CsvColumn.ARTICLE_NO, String.valueOf(articles));
        row.put(CsvColumn.TITLE, title);
        List<@Nullable String> cells = new ArrayList<>(CsvColumn.values().length);
        for (CsvColumn column : CsvColumn.values()) {
            cells.add(row.get(column));
        }
        file.row(cells);
        row.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
