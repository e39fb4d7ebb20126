package lectern.model.question;

import org.jspecify.annotations.Nullable;

/**
 * What to list (004).
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param categoryId id or slug; the categories below it count as well
 * @param keyword part of the stem, in any case
 * @param source {@code manual}, {@code import} or {@code csv}
 * @param hasCard whether there is a knowledge card
 * @param importId id of the import that made the question
 * @param sortBy {@code createdAt}, {@code updatedAt} or {@code difficulty}
 * @param sortOrder {@code asc} or {@code desc}
 */
public record QuestionFilter(
        int page,
        int limit,
        @Nullable QuestionStatus status,
        @Nullable String categoryId,
        @Nullable String keyword,
        @Nullable Integer difficulty,
        @Nullable String source,
        @Nullable ContentType contentType,
        @Nullable Boolean hasCard,
        @Nullable String importId,
        String sortBy,
        String sortOrder) {

    /** Without regard to content type, card and import. */
    public QuestionFilter(
            int page,
            int limit,
            @Nullable QuestionStatus status,
            @Nullable String categoryId,
            @Nullable String keyword,
            @Nullable Integer difficulty,
            @Nullable String source,
            String sortBy,
            String sortOrder) {
        this(page, limit, status, categoryId, keyword, difficulty, source, null, null, null, sortBy, sortOrder);
    }

    /** The first page of everything, newest first. */
    public static QuestionFilter first(int limit) {
        return new QuestionFilter(1, limit, null, null, null, null, null, "createdAt", "desc");
    }
}
