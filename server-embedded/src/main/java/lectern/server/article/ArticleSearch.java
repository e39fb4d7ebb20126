package lectern.server.article;

import java.util.List;
import java.util.UUID;
import lectern.model.article.ArticleFilter;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.wire.DomainException;
import lectern.model.wire.StorableText;
import lectern.server.storage.LikePattern;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What a filter asks for. */
final class ArticleSearch {
    /** No tag has it. */
    private static final UUID NO_TAG = new UUID(0, 0);

    private ArticleSearch() {}

    /**
     * How to sort, as SQL.
     *
     * @throws DomainException VALIDATION_ERROR for an unknown order
     */
    static String order(ArticleFilter filter) {
        boolean descending = filter.order().equals("desc");
        if (!descending && !filter.order().equals("asc")) {
            throw DomainException.invalid("order", "must be asc or desc");
        }
        String order = ArticleCriteria.order(filter.orderBy(), descending);
        if (order == null) {
            throw DomainException.invalid(
                    "orderBy",
                    "must be one of createdAt, updatedAt, deletedAt, title, totalSentences, sourceType, difficulty");
        }
        return order;
    }

    static ArticleCriteria criteria(Tx tx, ArticleFilter filter) {
        return new ArticleCriteria(
                stored("sourceType", filter.sourceType()),
                filter.isPublished(),
                containing(stored("search", filter.search())),
                tag(tx, stored("tag", filter.tag())),
                filter.difficulty(),
                filter.deleted());
    }

    static ArticleCriteria criteria(Tx tx, PublishedArticleFilter filter) {
        return new ArticleCriteria(
                stored("sourceType", filter.sourceType()),
                true,
                containing(stored("search", filter.search())),
                tag(tx, stored("tag", filter.tag())),
                filter.difficulty(),
                false);
    }

    /** The pattern of titles that contain the text, in which {@code %} and {@code _} mean themselves. */
    static @Nullable String containing(@Nullable String text) {
        return text == null ? null : LikePattern.containing(text);
    }

    private static @Nullable UUID tag(Tx tx, @Nullable String idOrName) {
        if (idOrName == null) {
            return null;
        }
        TagDao dao = tx.dao(TagDao.class);
        return dao.byKeys(List.of(TagNames.key(idOrName))).stream()
                .map(TagRow::id)
                .findFirst()
                .orElseGet(() -> id(idOrName));
    }

    private static UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : NO_TAG;
        } catch (IllegalArgumentException e) {
            return NO_TAG;
        }
    }

    private static @Nullable String stored(String name, @Nullable String value) {
        if (value != null && !StorableText.test(value)) {
            throw DomainException.invalid(name, "has a character that no text holds: remove it");
        }
        return value;
    }
}
