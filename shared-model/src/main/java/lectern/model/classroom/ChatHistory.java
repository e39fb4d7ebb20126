package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lectern.model.realtime.ChatMessage;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the kept chat, the oldest first (003).
 *
 * @param before what to ask for next to see earlier ones, null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatHistory(
        List<ChatMessage> messages, @Nullable String before) {}
