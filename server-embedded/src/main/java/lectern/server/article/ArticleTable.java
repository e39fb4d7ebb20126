package lectern.server.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.wire.ErrorDetail;
import lectern.server.importing.FieldRows;
import lectern.server.importing.Item;
import lectern.server.importing.RowReader;
import lectern.server.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with one row a sentence. The rows of an article stand together; its title may stand in the first of them
 * alone, and so may all else that tells of the article. Where the rows are numbered by article, the number tells where
 * another one begins, and an article may have a row that holds no sentence.
 */
final class ArticleTable extends RowReader<ReadArticle> {
    private static final int MOST_FLAWS = 1_000;

    private final CsvCells cells;
    private final ArticleRules rules;
    /** Where each article began, by number or title. */
    private final Map<String, Long> begun = new HashMap<>();

    private boolean started;
    /** Whether the rows stand at one that is not taken yet. */
    private boolean ahead;

    /** @param rows with the fields of {@link CsvColumn} */
    ArticleTable(FieldRows rows, ArticleRules rules) {
        super(rows);
        this.cells = new CsvCells(rows);
        this.rules = rules;
    }

    @Override
    public @Nullable Item<ReadArticle> next() {
        if (!started) {
            started = true;
            ahead = rows.next();
            if (!ahead) {
                throw Unreadable.at(2, "there is nothing below the header: write the sentences there");
            }
        }
        if (!ahead) {
            return null;
        }
        Rows article = new Rows();
        do {
            article.take();
            ahead = rows.next();
        } while (ahead && article.goesOn());
        return article.item();
    }

    /** The rows of one article, as far as they are read. */
    private final class Rows {
        private final long first = rows.row();
        private final String number = cells.get(CsvColumn.ARTICLE_NO).strip();
        private final String title = cells.get(CsvColumn.TITLE).strip();
        private final Map<CsvColumn, String> said = new EnumMap<>(CsvColumn.class);
        private final List<SentenceDraft> sentences = new ArrayList<>();
        private final List<ErrorDetail> flaws = new ArrayList<>(0);
        private @Nullable ArticleDraft heading;
        private int count;
        private int weight;

        /** Whether the row that the table stands at is one more of this article. */
        boolean goesOn() {
            String nextNumber = cells.get(CsvColumn.ARTICLE_NO).strip();
            if (!nextNumber.isEmpty()) {
                return nextNumber.equals(number);
            }
            String nextTitle = cells.get(CsvColumn.TITLE).strip();
            return nextTitle.isEmpty() || nextTitle.equals(title);
        }

        void take() {
            Checks checks = new Checks(rows.row());
            ErrorDetail stray = rows.stray();
            if (stray != null) {
                flaws.add(stray);
            }
            boolean begins = heading == null;
            if (begins) {
                heading = begin(checks);
            } else {
                sameAsFirst(checks);
            }
            weight += rows.weight();
            if (!begins || number.isEmpty() || hasSentence()) {
                sentence(checks);
            }
            cells.byColumn(checks.details()).stream()
                    .limit(MOST_FLAWS - (long) flaws.size())
                    .forEach(flaws::add);
        }

        private ArticleDraft begin(Checks checks) {
            ArticleDraft draft = cells.heading(title, checks);
            if (title.isEmpty()) {
                checks.add("title", "must not be blank: the first row of an article names it", null);
                return draft;
            }
            Long before = begun.putIfAbsent(number.isEmpty() ? title : "\n" + number, first);
            if (before != null) {
                boolean numbered = !number.isEmpty();
                checks.add(
                        numbered ? CsvColumn.ARTICLE_NO.label() : "title",
                        "began in row " + before + " already: put the rows of an article together",
                        numbered ? number : title);
            }
            rules.heading(checks, draft);
            for (CsvColumn column : CsvColumn.values()) {
                if (column.ofArticle()) {
                    said.put(column, cells.get(column));
                }
            }
            said.put(CsvColumn.TITLE, cells.get(CsvColumn.TITLE));
            return draft;
        }

        private void sameAsFirst(Checks checks) {
            said.forEach((column, value) -> {
                if (cells.told(column) && !cells.get(column).strip().equals(value.strip())) {
                    String found = "is another than in row " + first + ", where this article begins";
                    checks.add(
                            column.label(), found + ": make them the same or leave this one empty", cells.get(column));
                }
            });
        }

        private boolean hasSentence() {
            for (CsvColumn column : CsvColumn.values()) {
                if (column.ofSentence() && cells.told(column)) {
                    return true;
                }
            }
            return false;
        }

        private void sentence(Checks checks) {
            SentenceDraft sentence = cells.sentence(checks);
            rules.sentence(checks, sentence);
            count++;
            if (count <= ArticleDraft.MOST_SENTENCES) {
                sentences.add(sentence);
            } else if (count == ArticleDraft.MOST_SENTENCES + 1) {
                checks.add("content", "is sentence " + count + " of this article: begin another", null);
            }
        }

        Item<ReadArticle> item() {
            String label = FieldRows.label(title);
            return heading == null || !flaws.isEmpty()
                    ? Item.wrong(first, label, flaws)
                    : Item.good(first, label, new ReadArticle(first, CsvCells.whole(heading, sentences)), weight);
        }
    }
}
