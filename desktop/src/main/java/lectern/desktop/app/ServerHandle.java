package lectern.desktop.app;

import java.net.URI;
import java.util.Optional;

/** The server that the console works with, already started; the console closes it when it ends. */
public interface ServerHandle extends AutoCloseable {

    /** The port that students use. */
    int port();

    /** Where the console itself reaches it, for example {@code http://127.0.0.1:8080}. */
    URI localUri();

    /** Allows the first set-up, once; empty where an account exists. */
    Optional<String> setupToken();

    @Override
    void close();
}
