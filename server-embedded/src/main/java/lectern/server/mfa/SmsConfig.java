package lectern.server.mfa;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The gateway that takes codes by SMS: a JSON object with {@code to} and {@code text} is sent to it by POST, and any
 * status of 200 to 299 means that it was taken.
 *
 * @param token sent as a bearer token, null where the gateway asks for none
 */
public record SmsConfig(URI url, @Nullable String token) {
    /** Without the token: this ends up in logs. */
    @Override
    public String toString() {
        return "SmsConfig[" + url.getHost() + "]";
    }
}
