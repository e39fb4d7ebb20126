package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sentences for an article (002).
 *
 * @param sentences at least one, unless they replace all
 * @param strategy append where it is absent
 * @param position for insert_at the number that the first of them gets, 1 to the number of sentences + 1; where it is
 *     absent the sequenceOrder of the first sentence counts
 */
public record SentenceBatch(
        @NotNull @Size(max = ArticleDraft.MOST_SENTENCES) List<@NotNull @Valid SentenceDraft> sentences,
        @Nullable Strategy strategy,
        @Nullable @Min(1) Integer position) {

    /** Where they go. */
    public enum Strategy {
        @JsonProperty("append")
        APPEND,
        @JsonProperty("prepend")
        PREPEND,
        /** All former sentences of the article go. */
        @JsonProperty("replace")
        REPLACE,
        @JsonProperty("insert_at")
        INSERT_AT
    }

    /** Sentences for the end. */
    public static SentenceBatch append(List<SentenceDraft> sentences) {
        return new SentenceBatch(sentences, Strategy.APPEND, null);
    }

    /**
     * What was made.
     *
     * @param importedCount how many sentences
     * @param sentences the new ones as they stand in the article now
     */
    public record Result(int importedCount, List<Sentence> sentences) {}
}
