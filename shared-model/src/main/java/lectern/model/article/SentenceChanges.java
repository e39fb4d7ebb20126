package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of up to 1000 sentences of any articles, all or none (002). */
public record SentenceChanges(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Change> sentences) {

    /** One of them: which sentence, and the fields of a {@link SentencePatch}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @NotBlank String id,
            @Nullable @Size(max = 5000) String content,

            @JsonAlias("sequence_order") @Nullable @Min(1) Integer sequenceOrder,

            @Nullable Map<String, @Nullable Object> extensions,
            @JsonAlias("is_active") @Nullable Boolean isActive,
            @Nullable Integer version) {

        /** A change of one sentence. */
        public static Change of(String id, SentencePatch patch) {
            return new Change(
                    id, patch.content(), patch.sequenceOrder(), patch.extensions(), patch.isActive(), patch.version());
        }

        /** What is to change. */
        public SentencePatch patch() {
            return new SentencePatch(content, sequenceOrder, extensions, isActive, version);
        }
    }

    /**
     * The sentences as they are now, in the order of the request.
     *
     * @param updatedCount how many they are
     */
    public record Result(int updatedCount, List<Sentence> sentences) {}
}
