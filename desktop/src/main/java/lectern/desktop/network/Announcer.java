package lectern.desktop.network;

import java.io.IOException;
import java.util.Optional;

/** Makes Lectern known by name on the local network. */
@FunctionalInterface
public interface Announcer {

    /** An announcement that stands; closing it takes it back. */
    interface Announcement extends AutoCloseable {
        /** The name without a dot at its end, for example {@code lectern.local}. */
        String host();

        @Override
        void close();
    }

    /**
     * Announces; may take seconds.
     *
     * @param address of the adapter to announce on
     * @throws IOException where the network does not allow it
     */
    Optional<Announcement> announce(String address, int port) throws IOException;

    /** Announces nothing. */
    static Announcer silent() {
        return (address, port) -> Optional.empty();
    }
}
