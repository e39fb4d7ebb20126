package lectern.server.mfa;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code totp}.
 *
 * @param enabledAt null while no code has confirmed it
 * @param lastStep the step of the last code that was accepted; none up to it is accepted again
 */
public record TotpRow(String sealed, @Nullable Instant enabledAt, long lastStep) {
    /** Without the sealed secret: records end up in logs. */
    @Override
    public String toString() {
        return "TotpRow[enabledAt=" + enabledAt + "]";
    }
}
