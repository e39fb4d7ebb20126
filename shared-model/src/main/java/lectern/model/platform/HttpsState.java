package lectern.model.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether this server is also reached over HTTPS (000).
 *
 * @param port where it listens, null while it does not
 * @param fingerprint the certificate's SHA-256 in upper-case pairs with colons, as browsers show it; null where none
 *     was made yet
 * @param validUntil when the certificate ends, null where none was made yet
 * @param names the addresses and names that the certificate is good for
 * @param fixed whether the command line decided it, so that it can't be changed here
 */
public record HttpsState(
        @Nullable Integer port,
        @Nullable String fingerprint,
        @Nullable Instant validUntil,
        List<String> names,
        boolean fixed) {

    public HttpsState {
        names = List.copyOf(names);
    }
}
