package lectern.server;

import java.net.BindException;
import java.util.function.IntFunction;

/** Finds a port to listen on. */
final class Ports {
    private static final int TRIES = 20;

    private Ports() {}

    /**
     * Starts on the port, or on the next free one where that is allowed.
     *
     * @throws PortInUseException where none could be had
     */
    static <T> T start(int port, boolean nextFree, IntFunction<T> starter) {
        int last = nextFree && port != 0 ? Math.min(65_535, port + TRIES) : port;
        for (int candidate = port; candidate <= last; candidate++) {
            try {
                return starter.apply(candidate);
            } catch (RuntimeException e) {
                if (!(e.getCause() instanceof BindException)) {
                    throw e;
                }
                if (candidate == last) {
                    throw new PortInUseException(port, last, e);
                }
            }
        }
        throw new IllegalStateException("no port between " + port + " and " + last);
    }
}
