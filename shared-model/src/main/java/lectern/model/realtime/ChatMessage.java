package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word in the room (003). A client sends the text and to whom; the server adds who, when and its own id, and sends it
 * to everyone, or to the two it concerns. It carries the sender's message id back, so the sender knows that it is kept.
 *
 * @param to one member, null for everyone; a student may write to everyone or to the host
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatMessage(
        @NotBlank @Size(max = 1000) String text,
        @Nullable @Size(max = 64) String to,
        @Nullable String messageId,
        @Nullable String from,
        @Nullable String nickname,
        @Nullable Instant at)
        implements Payload {

    /** As a client sends it. */
    public static ChatMessage of(String text, @Nullable String to) {
        return new ChatMessage(text, to, null, null, null, null);
    }
}
