package lectern.server.article;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list shows, as SQL.
 *
 * @param search a pattern for {@code ilike} with {@code !} as its escape
 * @param deleted the bin instead of what is not in it
 */
public record ArticleCriteria(
        @Nullable String sourceType,
        @Nullable Boolean isPublished,
        @Nullable String search,
        @Nullable UUID tagId,
        @Nullable Integer difficulty,
        boolean deleted) {

    /** The condition. */
    String where() {
        List<String> conditions = new ArrayList<>();
        conditions.add(deleted ? "deleted_at is not null" : "deleted_at is null");
        add(conditions, sourceType, "source_type = :sourceType");
        add(conditions, isPublished, "is_published = :isPublished");
        add(conditions, difficulty, "difficulty = :difficulty");
        add(conditions, search, "title ilike :search escape '!'");
        add(conditions, tagId, "id in (select article_id from article_tag where tag_id = :tagId)");
        return "where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    /** The order, the same each time it is asked for; null for an unknown way. */
    static @Nullable String order(String orderBy, boolean descending) {
        String way = descending ? " desc" : "";
        String column = switch (orderBy) {
            case "createdAt" -> "";
            case "updatedAt" -> "updated_at";
            case "deletedAt" -> "deleted_at";
            case "title" -> "title";
            case "totalSentences" -> "total_sentences";
            case "sourceType" -> "source_type";
            case "difficulty" -> "difficulty";
            default -> null;
        };
        if (column == null) {
            return null;
        }
        return (column.isEmpty() ? "" : column + way + ", ") + "id" + way;
    }
}
