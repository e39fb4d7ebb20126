package lectern.server.http;

import lectern.model.identity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A type of message that WebSockets carry, for the API's description.
 *
 * @param type its name on the wire
 * @param payload the record that it carries
 * @param sender who may send it beside the server: {@code member}, {@code host}, or null for nobody
 * @param permission what the sender's role must hold, null where being there is enough
 */
public record SocketMessage(
        String type,
        Class<?> payload,
        @Nullable String sender,
        @Nullable Permission permission) {}
