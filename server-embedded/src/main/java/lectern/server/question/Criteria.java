package lectern.server.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lectern.server.storage.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows; null asks for any.
 *
 * @param categoryIds any of these
 * @param keyword part of the stem, in any case
 */
public record Criteria(
        @Nullable String status,
        @Nullable List<String> categoryIds,
        @Nullable String keyword,
        @Nullable Integer difficulty,
        @Nullable String source,
        @Nullable String contentType,
        @Nullable Boolean hasCard,
        @Nullable UUID importId) {

    /** Asks for nothing in particular. */
    static final Criteria ALL = new Criteria(null, null, null, null, null, null, null, null);

    private static final String CARD =
            "(card_summary is not null or card_deep_dive is not null or card_source_ref is not null)";

    /** As texts are compared where case does not matter. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether counts by category and status tell how many there are. */
    boolean countedByCategory() {
        return keyword == null
                && difficulty == null
                && source == null
                && contentType == null
                && hasCard == null
                && importId == null;
    }

    /** Whether an index of the database gives the questions in the order of creation without sorting or skipping. */
    boolean walksAnIndex() {
        boolean oneStatusOfOneCategory = status != null && categoryIds != null && categoryIds.size() == 1;
        boolean all = status == null && categoryIds == null;
        return countedByCategory() && (oneStatusOfOneCategory || all);
    }

    /** Whether a question fits, its stem aside. */
    boolean fits(IndexedQuestion question) {
        return (status == null || status.equals(question.status()))
                && (categoryIds == null || categoryIds.contains(question.categoryId()))
                && (difficulty == null || difficulty == question.difficulty())
                && (source == null || source.equals(question.source()))
                && (contentType == null || contentType.equals(question.contentType()))
                && (hasCard == null || hasCard == question.hasCard())
                && (importId == null || importId.equals(question.importId()));
    }

    /** The condition in SQL, empty where there is none. */
    String where() {
        List<String> conditions = new ArrayList<>();
        if (categoryIds != null) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < categoryIds.size(); i++) {
                names.add(":category" + i);
            }
            conditions.add("category_id in (" + String.join(", ", names) + ")");
        }
        add(conditions, status, "status = :status");
        add(conditions, difficulty, "difficulty = :difficulty");
        add(conditions, source, "source = :source");
        add(conditions, contentType, "content_type = :contentType");
        add(conditions, hasCard, Boolean.FALSE.equals(hasCard) ? "not " + CARD : CARD);
        add(conditions, importId, "import_id = :importId");
        add(conditions, keyword, "stem_text ilike :keyword escape '!'");
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    /** The values of the condition's parameters. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (categoryIds != null) {
            for (int i = 0; i < categoryIds.size(); i++) {
                parameters.put("category" + i, categoryIds.get(i));
            }
        }
        put(parameters, "status", status);
        put(parameters, "difficulty", difficulty);
        put(parameters, "source", source);
        put(parameters, "contentType", contentType);
        put(parameters, "importId", importId);
        put(parameters, "keyword", keyword == null ? null : LikePattern.containing(keyword));
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
