package lectern.server.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Writes whole articles, many at a time, inside a transaction of somebody else's. */
final class ArticleWriter {
    private ArticleWriter() {}

    /**
     * Inserts articles with their sentences and tags.
     *
     * @param importId the import that makes them, null where an editor does
     * @return names of the tags that were made for them
     */
    static List<String> insert(Tx tx, List<NewArticle> articles, StoredJson json, @Nullable UUID importId) {
        if (articles.isEmpty()) {
            return List.of();
        }
        Instant now = articles.getFirst().row().createdAt();
        List<String> names =
                articles.stream().flatMap(article -> article.tags().stream()).toList();
        List<String> made = new ArrayList<>();
        Map<String, UUID> tags = TagNames.ensure(tx, names, now, importId, made);
        ArticleDao dao = tx.dao(ArticleDao.class);
        dao.insert(articles.stream().map(NewArticle::row).toList(), importId);
        insertSentences(
                tx,
                articles.stream()
                        .flatMap(article -> article.sentences().stream())
                        .toList(),
                json);
        dao.insertDifficulties(articles.stream()
                .flatMap(article -> article.difficulties().stream())
                .toList());
        List<TagDao.Link> links = new ArrayList<>();
        articles.forEach(article -> links.addAll(TagNames.links(article.row().id(), article.tags(), tags)));
        if (!links.isEmpty()) {
            tx.dao(TagDao.class).attach(links);
        }
        Changed.note(tx, articles.stream().anyMatch(article -> article.row().shown()));
        return made;
    }

    /** Inserts sentences; the counts are the caller's concern. */
    static void insertSentences(Tx tx, List<SentenceRow> rows, StoredJson json) {
        if (!rows.isEmpty()) {
            SentenceBatchInsert.insert(tx, rows);
            SentenceMedia.note(tx, rows, json);
        }
    }
}
