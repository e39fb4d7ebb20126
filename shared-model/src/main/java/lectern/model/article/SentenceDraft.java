package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new sentence (002). A plain JSON string is read as its content.
 *
 * @param sequenceOrder where every sentence of a request has one, they are put in that order; else the order in which
 *     they are written counts. They are numbered anew from 1 in any case
 * @param isActive false hides it from students; true where it is absent
 */
public record SentenceDraft(
        @NotBlank @Size(max = 5000) String content,
        @JsonAlias("sequence_order") @Nullable @Min(0) Integer sequenceOrder,
        @Nullable @Valid SentenceExtensions extensions,
        @JsonAlias("is_active") @Nullable Boolean isActive) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public SentenceDraft {}

    /** A sentence with nothing beside it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SentenceDraft of(String content) {
        return new SentenceDraft(content, null, null, null);
    }

    /** A sentence with its extensions. */
    public static SentenceDraft of(String content, SentenceExtensions extensions) {
        return new SentenceDraft(content, null, extensions, null);
    }
}
