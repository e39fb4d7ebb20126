package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one who leads plays, pauses or moves a shared reading; the server checks it and sends it to everyone (003). The
 * host leads; where the classroom is not synchronised, students follow only if they like.
 *
 * @param position the sentence, counted from 0
 * @param rate speed of the voice, 0.5 to 2, null for unchanged; the bounds' own messages are expressions that nothing here
 *     works out
 * @param at the server's time, absent from the client
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlayControl(
        @NotBlank @Size(max = 64) String activityId,
        @NotNull Action action,
        @Min(0) int position,

        @DecimalMin(value = "0.5", message = "must be greater than or equal to {value}")
        @DecimalMax(value = "2", message = "must be less than or equal to {value}")
        @Nullable
        Double rate,

        @Nullable Instant at)
        implements Payload {

    /** What to do. */
    public enum Action {
        @JsonProperty("play")
        PLAY,
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("seek")
        SEEK
    }
}
