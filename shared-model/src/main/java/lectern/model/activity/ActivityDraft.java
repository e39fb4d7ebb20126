package lectern.model.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new activity (000): its kind and the part of that kind. A classroom has one at a time; the last one ends first. */
public record ActivityDraft(
        @NotNull ActivityKind kind,
        @Nullable @Size(max = 200) String title,
        @Nullable @Valid Quiz quiz,
        @Nullable @Valid Race race,
        @Nullable @Valid Reading reading) {

    /**
     * A quiz from published questions: either these, in this order, or so many of a category, drawn by chance.
     *
     * @param count of a category's questions, 10 where it is not said
     * @param secondsPerQuestion 30 where it is not said; 0 for no limit
     * @param pace {@link Pace#LIVE} where it is not said
     */
    public record Quiz(
            @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = 64) String> questionIds,
            @Nullable @Size(max = 64) String categoryId,
            @Nullable @Min(1) @Max(100) Integer count,
            @Nullable @Min(0) @Max(600) Integer secondsPerQuestion,
            @Nullable Pace pace) {}

    /**
     * A typing race on a published article or on a text of its own; one of the two.
     *
     * @param text line breaks count as blanks
     */
    public record Race(
            @Nullable @Size(max = 64) String articleId,
            @Nullable @Size(max = 5_000) String text) {}

    /** A published article that the class reads together. */
    public record Reading(@NotBlank @Size(max = 64) String articleId) {}
}
