package lectern.server.mfa;

import org.jspecify.annotations.Nullable;

/**
 * Where codes by e-mail are handed in.
 *
 * @param security how the connection is protected; nothing is sent over one that is less
 * @param user null where the server asks for none
 * @param password null where the server asks for none
 * @param from the sender's address
 */
public record MailConfig(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from) {

    /** How the connection to the mail server is protected. */
    public enum Security {
        /** Not at all; for a mail server on the same machine. */
        NONE,
        /** From a greeting in the clear to TLS, usually port 587. */
        STARTTLS,
        /** TLS from the first byte, usually port 465. */
        TLS
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return "MailConfig[" + host + ":" + port + " " + security + " from " + from + "]";
    }
}
