package lectern.server.http;

/**
 * A WebSocket route, at the root.
 *
 * @param admission looks at the call before the handshake
 */
public record SocketRoute(String path, Access access, String feature, String summary, Admission admission) {

    /** Lets a caller in or refuses with a {@link lectern.model.wire.DomainException}; may block. */
    @FunctionalInterface
    public interface Admission {
        Connected admit(Call call);
    }

    /** Takes over the connection after the handshake. */
    @FunctionalInterface
    public interface Connected {
        void connected(Socket socket);
    }
}
