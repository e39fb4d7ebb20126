package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about (002). Keys that are not named here are kept as they are.
 *
 * @param difficulty 1 (easy) to 5; holds for every sentence that has none of its own
 * @param tags names of tags; those that nobody has yet are made
 * @param other any other keys, together at most 16,000 characters of JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleMetadata(
        @Nullable @Min(1) @Max(5) Integer difficulty,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable @Size(max = 100) String category,
        @JsonAnySetter @JsonAnyGetter @Nullable Map<String, @Nullable Object> other) {

    public ArticleMetadata {
        other = other == null || other.isEmpty() ? null : other;
    }

    /** Nothing but the named fields. */
    public ArticleMetadata(@Nullable Integer difficulty, @Nullable List<String> tags, @Nullable String category) {
        this(difficulty, tags, category, null);
    }

    /** As a change that replaces each named field, with null for those to be taken away; see {@link ArticlePatch}. */
    public Map<String, @Nullable Object> asPatch() {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        patch.put("difficulty", difficulty);
        patch.put("tags", tags);
        patch.put("category", category);
        if (other != null) {
            patch.putAll(other);
        }
        return patch;
    }
}
