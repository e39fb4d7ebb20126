package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the host does with an activity.
 *
 * @param revision what the host saw; null to act whatever it is now
 * @param questionId only in REPLACE: the published question instead of the open one, null for one drawn from the same
 *     category
 */
public record ActivityCommand(
        @NotNull Action action,
        @Nullable Long revision,
        @Nullable @Size(max = 64) String questionId) {

    /** What to do. */
    public enum Action {
        /** Leave the lobby: the first question, the race, the reading. */
        @JsonProperty("start")
        START,
        /** End answering and show the answer. */
        @JsonProperty("reveal")
        REVEAL,
        /** The next question; after the last one the end. */
        @JsonProperty("next")
        NEXT,
        /** Leave this question out: nobody's answer counts. */
        @JsonProperty("skip")
        SKIP,
        /** Another question in place of this one; nobody's answer counts. */
        @JsonProperty("replace")
        REPLACE,
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("resume")
        RESUME,
        @JsonProperty("end")
        END
    }
}
