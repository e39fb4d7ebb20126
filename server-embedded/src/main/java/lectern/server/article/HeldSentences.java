package lectern.server.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that a transaction may change, with their articles, which are held until it ends.
 *
 * @param rows in the order in which they were asked for
 */
record HeldSentences(Map<UUID, SentenceRow> rows, SortedMap<UUID, ArticleRow> articles) {

    /**
     * Holds one sentence.
     *
     * @throws DomainException NOT_FOUND
     */
    static HeldSentences hold(Tx tx, UUID id) {
        return hold(tx, List.of(id.toString()), ErrorCode.NOT_FOUND, "sentence");
    }

    /**
     * Holds several.
     *
     * @param refusal the code where one of them is not there or is asked for twice
     * @param field how the request names each; {@code %d} is its index
     */
    static HeldSentences hold(Tx tx, List<String> ids, ErrorCode refusal, String field) {
        Checks checks = new Checks();
        Map<UUID, Integer> wanted = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            UUID id = parse(ids.get(i));
            if (id == null) {
                checks.add(field.formatted(i), "there is no such sentence", null);
            } else if (wanted.putIfAbsent(id, i) != null) {
                checks.add(field.formatted(i), "stands there twice: name each sentence once", null);
            }
        }
        SortedMap<UUID, ArticleRow> articles = articles(tx, wanted.keySet());
        Map<UUID, SentenceRow> found = find(tx, wanted.keySet());
        Map<UUID, SentenceRow> rows = new LinkedHashMap<>();
        wanted.forEach((id, index) -> {
            SentenceRow row = found.get(id);
            if (row == null || !articles.containsKey(row.articleId())) {
                checks.add(field.formatted(index), "there is no such sentence", null);
            } else {
                rows.put(id, row);
            }
        });
        if (refusal == ErrorCode.NOT_FOUND && !checks.details().isEmpty()) {
            throw DomainException.notFound("sentence");
        }
        ArticleLock.refuse(refusal, checks);
        return new HeldSentences(rows, articles);
    }

    /** Holds the articles, in one order everywhere, or two could wait for each other for ever. */
    private static SortedMap<UUID, ArticleRow> articles(Tx tx, Set<UUID> sentences) {
        Set<UUID> ids = new TreeSet<>();
        find(tx, sentences).values().forEach(row -> ids.add(row.articleId()));
        SortedMap<UUID, ArticleRow> articles = new TreeMap<>();
        for (UUID id : ids) {
            tx.dao(ArticleDao.class)
                    .lock(id)
                    .filter(row -> row.deletedAt() == null)
                    .ifPresent(row -> articles.put(id, row));
        }
        return articles;
    }

    private static Map<UUID, SentenceRow> find(Tx tx, Set<UUID> ids) {
        Map<UUID, SentenceRow> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            tx.dao(SentenceDao.class).byIds(new ArrayList<>(ids)).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** The id, null for a text that is none. */
    static @Nullable UUID parse(@Nullable String id) {
        try {
            return id != null && id.length() == 36 ? UUID.fromString(id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
