package lectern.model.question;

import org.jspecify.annotations.Nullable;

/**
 * What to list (004).
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param keyword part of the stem, in any case
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
        String sortBy,
        String sortOrder) {

    /** The first page of everything, newest first. */
    public static QuestionFilter first(int limit) {
        return new QuestionFilter(1, limit, null, null, null, null, null, "createdAt", "desc");
    }
}
