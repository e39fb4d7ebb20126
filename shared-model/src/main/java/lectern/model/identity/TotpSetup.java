package lectern.model.identity;

/**
 * What an authenticator needs (001). Nothing is changed at sign-in before a code of it was sent to {@code enable}.
 *
 * @param secret in Base32, to be typed
 * @param uri {@code otpauth://…}, to be shown as a QR code
 */
public record TotpSetup(String secret, String uri) {
    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "TotpSetup[]";
    }
}
