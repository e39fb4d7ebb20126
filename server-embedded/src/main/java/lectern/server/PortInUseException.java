package lectern.server;

/** No port could be had, or the address is not one of this machine. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUseException(int first, int last, Throwable cause) {
        super(
                (first == last ? "Port " + first : "All ports from " + first + " to " + last)
                        + " can't be listened on: " + cause.getMessage(),
                cause);
    }
}
