package lectern.server.question;

import java.time.Instant;
import java.util.Locale;
import lectern.model.question.Category;
import org.jspecify.annotations.Nullable;

/** A row of {@code category}. */
public record CategoryRow(
        String id,
        String name,
        String slug,
        @Nullable String parentId,
        @Nullable String icon,
        int sortOrder,
        String status,
        Instant createdAt) {
    static final String ACTIVE = "active";
    static final String ARCHIVED = "archived";

    boolean active() {
        return status.equals(ACTIVE);
    }

    CategoryRow archived() {
        return new CategoryRow(id, name, slug, parentId, icon, sortOrder, ARCHIVED, createdAt);
    }

    /** Somewhere else. */
    CategoryRow placed(@Nullable String newParentId, int newSortOrder) {
        return new CategoryRow(id, name, slug, newParentId, icon, newSortOrder, status, createdAt);
    }

    Category toCategory(long questions, long published) {
        return new Category(
                id,
                name,
                slug,
                parentId,
                icon,
                sortOrder,
                Category.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                questions,
                published);
    }
}
