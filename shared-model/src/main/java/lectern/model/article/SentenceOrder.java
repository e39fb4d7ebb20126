package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new order of an article's sentences (002), all or nothing. Sentences that are not named keep their order among
 * themselves in the places that are left.
 */
public record SentenceOrder(
        @NotEmpty @Size(max = ArticleDraft.MOST_SENTENCES) List<@NotNull @Valid Mapping> mappings) {

    /**
     * Where one sentence goes.
     *
     * @param newOrder 1 to the number of sentences, each at most once
     */
    public record Mapping(
            @JsonAlias("sentence_id") @NotBlank String sentenceId,
            @JsonAlias("new_order") @Min(1) int newOrder) {}
}
