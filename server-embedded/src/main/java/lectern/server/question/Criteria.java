package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows, as SQL.
 *
 * @param keyword a pattern for {@code ilike} with {@code !} as its escape
 */
public record Criteria(
        @Nullable String status,
        @Nullable String categoryId,
        @Nullable String keyword,
        @Nullable Integer difficulty,
        @Nullable String source) {

    /** The pattern of stems that contain the text, in which {@code %} and {@code _} mean themselves. */
    static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Whether counts by category and status tell how many there are. */
    boolean countedByCategory() {
        return keyword == null && difficulty == null && source == null;
    }

    /** The condition, empty where there is none. */
    String where() {
        List<String> conditions = new ArrayList<>();
        add(conditions, categoryId, "category_id = :categoryId");
        add(conditions, status, "status = :status");
        add(conditions, difficulty, "difficulty = :difficulty");
        add(conditions, source, "source = :source");
        add(conditions, keyword, "stem_text ilike :keyword escape '!'");
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    /**
     * The order, the same each time it is asked for.
     *
     * @param sortBy as in the requirement (004)
     */
    String order(String sortBy, boolean descending) {
        String way = descending ? " desc" : "";
        return switch (sortBy) {
            case "updatedAt" -> "updated_at" + way + ", id" + way;
            case "difficulty" -> "difficulty" + way + ", id" + way;
            // Named in full, the index gives the order and nothing is sorted.
            default ->
                categoryId != null && status != null
                        ? "category_id" + way + ", status" + way + ", id" + way
                        : "id" + way;
        };
    }
}
