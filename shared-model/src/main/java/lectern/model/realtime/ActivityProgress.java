package lectern.model.realtime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A runner to the server: how far in a typing race.
 *
 * @param chars characters typed correctly from the beginning of the text
 * @param errors wrong keys so far
 * @param elapsedMillis since the start, by the runner's clock
 */
public record ActivityProgress(
        @NotBlank @Size(max = 64) String activityId,
        @Min(0) @Max(100_000) int chars,
        @Min(0) @Max(1_000_000) int errors,
        @Min(0) @Max(86_400_000) long elapsedMillis)
        implements Payload {
    @Override
    public String topic() {
        return activityId;
    }
}
