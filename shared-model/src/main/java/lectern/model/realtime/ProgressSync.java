package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where someone is in a shared reading (003): the host's goes to everyone, a student's to the host.
 *
 * @param position the sentence, counted from 0
 * @param userId whose, added by the server
 * @param at the server's time, absent from the client
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressSync(
        @NotBlank @Size(max = 64) String activityId,
        @Min(0) int position,
        @Nullable String userId,
        @Nullable Instant at)
        implements Payload {
    @Override
    public String topic() {
        return activityId + " " + userId;
    }
}
