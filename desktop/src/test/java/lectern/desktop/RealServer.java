package lectern.desktop;

import java.net.URI;
import java.util.Optional;
import lectern.desktop.app.ServerHandle;
import lectern.server.LecternServer;

/** A real server as the console knows it. */
public record RealServer(LecternServer server) implements ServerHandle {
    @Override
    public int port() {
        return server.port();
    }

    @Override
    public URI localUri() {
        return server.localUri();
    }

    @Override
    public Optional<String> setupToken() {
        return server.setupToken();
    }

    @Override
    public void close() {
        server.close();
    }
}
