package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a sentence (002): only the fields given are changed.
 *
 * @param sequenceOrder where it moves to, from 1; the others close up
 * @param extensions merged into the sentence's as RFC 7396 says: keys left out stay, null takes a key away; see
 *     {@link SentenceExtensions#asPatch()}
 * @param version of the sentence that was looked at; where it is given and no longer the current one, the change is
 *     refused with CONFLICT
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentencePatch(
        @Nullable @Size(max = 5000) String content,

        @JsonAlias("sequence_order") @Nullable @Min(1) Integer sequenceOrder,

        @Nullable Map<String, @Nullable Object> extensions,
        @JsonAlias("is_active") @Nullable Boolean isActive,
        @Nullable Integer version) {

    /** Changes the text alone. */
    public static SentencePatch content(String content) {
        return new SentencePatch(content, null, null, null, null);
    }

    /** Replaces the named extensions, whatever they were. */
    public static SentencePatch extensions(SentenceExtensions extensions) {
        return new SentencePatch(null, null, extensions.asPatch(), null, null);
    }
}
