package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Both ways (003): a client sends one every 15 s and the server answers at once with its time; the server sends one with
 * an id of its own, which the client sends back at once, so that the server knows how long a message takes. A connection
 * that is silent for 45 s is dead.
 *
 * @param at the server's time, absent from the client
 * @param waiting from the client: answers and keystrokes that wait on it unsent, absent where it does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeartBeat(
        @Nullable Instant at,
        @Nullable @Min(0) @Max(1_000_000) Integer waiting) implements Payload {

    /** A beat that says nothing of what waits. */
    public HeartBeat(@Nullable Instant at) {
        this(at, null);
    }
}
