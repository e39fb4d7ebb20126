package lectern.server.mfa;

/** A way to send somebody a code. */
public interface CodeSender {

    /** {@code email} or {@code sms}. */
    String channel();

    /**
     * Sends a code; blocks until the gateway has taken it.
     *
     * @throws NotSentException where it has not
     */
    void send(String to, String code) throws NotSentException;

    /** The gateway has not taken the code. The message is for the log. */
    final class NotSentException extends Exception {
        private static final long serialVersionUID = 1L;

        NotSentException(String message) {
            super(message);
        }

        NotSentException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
