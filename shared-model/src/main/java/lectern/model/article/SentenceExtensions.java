package lectern.model.article;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a sentence (002). Keys that are not named here are kept as they are.
 *
 * @param audioUrl begins with {@code /}, {@code http://} or {@code https://}
 * @param tags labels of this sentence alone; no {@link Tag} is made for them
 * @param difficulty 1 (easy) to 5; the article's where it is absent
 * @param other any other keys; all extensions together take at most 64,000 characters of JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentenceExtensions(
        @Nullable @Size(max = 2000) String phonetic,
        @Nullable @Size(max = 5000) String translation,

        @JsonAlias("audio_url") @Nullable @Size(max = 1000) String audioUrl,

        @Nullable @Valid Analysis analysis,

        @Nullable @Size(max = 100) List<@NotNull @Valid Word> vocabulary,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable @Min(1) @Max(5) Integer difficulty,
        @JsonAnySetter @JsonAnyGetter @Nullable Map<String, @Nullable Object> other) {
    /** A sentence without any. */
    public static final SentenceExtensions NONE =
            new SentenceExtensions(null, null, null, null, null, null, null, null);

    public SentenceExtensions {
        other = other == null || other.isEmpty() ? null : other;
    }

    /** How a sentence is built. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Analysis(
            @JsonAlias("grammar_point") @Nullable @Size(max = 1000)
            String grammarPoint,

            @Nullable @Size(max = 1000) String structure,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 1000) String> notes) {}

    /**
     * A word worth knowing.
     *
     * @param pos part of speech, for example {@code int.}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Word(
            @NotBlank @Size(max = 200) String word,
            @Nullable @Size(max = 200) String phonetic,
            @Nullable @Size(max = 1000) String meaning,
            @Nullable @Size(max = 50) String pos,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1000) String> examples) {}

    /** A sentence with no more than these two beside it. */
    public static SentenceExtensions of(@Nullable String translation, @Nullable String phonetic) {
        return new SentenceExtensions(phonetic, translation, null, null, null, null, null, null);
    }

    /** As a change that replaces each named field, with null for those to be taken away; see {@link SentencePatch}. */
    public Map<String, @Nullable Object> asPatch() {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        patch.put("phonetic", phonetic);
        patch.put("translation", translation);
        patch.put("audioUrl", audioUrl);
        patch.put("analysis", analysis);
        patch.put("vocabulary", vocabulary);
        patch.put("tags", tags);
        patch.put("difficulty", difficulty);
        if (other != null) {
            patch.putAll(other);
        }
        return patch;
    }
}
