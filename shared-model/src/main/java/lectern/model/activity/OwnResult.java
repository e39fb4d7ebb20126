package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one's own answer to a question came to. Until it is revealed only the option is there.
 *
 * @param position the question, counted from 1
 * @param optionId what was chosen, null where nothing was in time
 * @param correctOption null until it is revealed
 * @param points for this answer
 * @param total points so far
 * @param rank from 1, of {@code of}
 * @param streak right answers in a row
 * @param explanation what the question's knowledge card says, null until it is revealed and where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnResult(
        int position,
        @Nullable String optionId,
        @Nullable String correctOption,
        @Nullable Boolean correct,
        @Nullable Integer points,
        @Nullable Integer total,
        @Nullable Integer rank,
        @Nullable Integer of,
        @Nullable Integer streak,
        @Nullable String explanation) {}
