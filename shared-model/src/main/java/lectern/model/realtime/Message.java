package lectern.model.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A WebSocket message as it travels (003).
 *
 * @param type one of {@link MessageType}'s wire names
 * @param payload as the type says; read it with {@link MessageType#payload()}
 * @param id the sender's own id, so that a repeat can be dropped
 * @param seq the classroom's number, rising by one; absent from client to server and on heart_beat and error
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        String type,
        @Nullable JsonNode payload,
        @Nullable String id,
        @Nullable Long seq) {}
