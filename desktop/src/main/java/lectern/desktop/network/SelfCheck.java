package lectern.desktop.network;

import java.net.URI;
import lectern.model.client.LecternClient;

/** Calls Lectern the way a student's browser does, by the address that students use. */
@FunctionalInterface
public interface SelfCheck {

    /**
     * Returns quietly where Lectern answers; throws what kept it from answering.
     *
     * @param url for example {@code http://192.168.1.20:8080}
     */
    void call(String url);

    /** Asks for the server's health. */
    static SelfCheck overHttp() {
        return url -> {
            try (LecternClient visitor = new LecternClient(URI.create(url))) {
                visitor.health();
            }
        };
    }
}
