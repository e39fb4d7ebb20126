package lectern.server.article;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.model.article.Article;
import lectern.model.article.ArticleFilter;
import lectern.model.importing.ExportFormat;
import lectern.model.wire.DomainException;
import lectern.server.sheet.ExportFiles;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.result.ResultIterator;

/** Writes articles with their sentences to files that an import reads. */
public final class ArticleExport {
    private static final int ARTICLES_A_STEP = 100;
    /** Each may bear 64,000 characters of extensions. */
    private static final int SENTENCES_A_STEP = 200;

    private final ExportFiles files;
    private final ArticleReader reader = new ArticleReader(new StoredJson());

    public ArticleExport(ExportFiles files) {
        this.files = files;
    }

    /**
     * Writes all articles that a filter finds, in its order; its page and limit do not matter.
     *
     * @return a file that is the caller's to delete
     * @throws DomainException VALIDATION_ERROR as {@link ArticleService#list}
     */
    public Path export(ArticleFilter filter, ExportFormat format) {
        String order = ArticleSearch.order(filter);
        return files.write((tx, out) -> write(tx, ArticleSearch.criteria(tx, filter), order, format, out));
    }

    private void write(Tx tx, ArticleCriteria criteria, String order, ExportFormat format, OutputStream out)
            throws IOException {
        try (ArticleSink sink = ArticleSink.of(format, out);
                ResultIterator<UUID> ids = tx.dao(ArticleDao.class).ids(criteria.where(), order, criteria)) {
            while (ids.hasNext()) {
                for (Article article : step(tx, ids)) {
                    sink.begin(article);
                    sentences(tx, UUID.fromString(article.id()), sink);
                    sink.end();
                }
            }
        }
    }

    private List<Article> step(Tx tx, Iterator<UUID> ids) {
        List<UUID> step = new ArrayList<>(ARTICLES_A_STEP);
        while (step.size() < ARTICLES_A_STEP && ids.hasNext()) {
            step.add(ids.next());
        }
        Map<UUID, ArticleRow> rows = new HashMap<>();
        tx.dao(ArticleDao.class).byIds(step).forEach(row -> rows.put(row.id(), row));
        return reader.articles(
                tx,
                step.stream()
                        .map(id -> Objects.requireNonNull(rows.get(id), "one snapshot has both"))
                        .toList());
    }

    private void sentences(Tx tx, UUID articleId, ArticleSink sink) {
        SentenceDao dao = tx.dao(SentenceDao.class);
        int behind = 0;
        List<SentenceRow> rows;
        do {
            rows = dao.ofArticleBehind(articleId, behind, SENTENCES_A_STEP);
            for (SentenceRow row : rows) {
                sink.sentence(reader.sentence(row));
                behind = row.sequenceOrder();
            }
        } while (rows.size() == SENTENCES_A_STEP);
    }
}
