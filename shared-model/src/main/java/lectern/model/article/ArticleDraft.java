package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new article with its sentences (002). The snake_case names of document 002 are read as well.
 *
 * @param sourceUrl begins with {@code http://} or {@code https://}
 * @param sourceType where the text comes from, for example {@code local}, which it is where nothing is said
 * @param coverImage begins with {@code /}, {@code http://} or {@code https://}
 * @param isPublished false where it is absent
 */
public record ArticleDraft(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String description,

        @JsonAlias("source_url") @Nullable @Size(max = 1000) String sourceUrl,

        @JsonAlias("source_type") @Nullable @Size(max = 50) String sourceType,

        @JsonAlias("cover_image") @Nullable @Size(max = 1000)
        String coverImage,

        @Nullable @Valid ArticleMetadata metadata,
        @JsonAlias("is_published") @Nullable Boolean isPublished,

        @Nullable @Size(max = ArticleDraft.MOST_SENTENCES) List<@NotNull @Valid SentenceDraft> sentences) {
    /** More sentences than any article may have. */
    public static final int MOST_SENTENCES = 5000;

    /** Where a text comes from if nothing else is said. */
    public static final String LOCAL = "local";

    /** A draft with a title and sentences alone. */
    public static ArticleDraft of(String title, List<SentenceDraft> sentences) {
        return new ArticleDraft(title, null, null, null, null, null, null, sentences);
    }
}
