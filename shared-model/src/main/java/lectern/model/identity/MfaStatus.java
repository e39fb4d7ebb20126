package lectern.model.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's second factor stands (001).
 *
 * @param enabled whether a sign-in needs a one-time code
 * @param enabledAt since when, null where it does not
 * @param required whether the role's permissions are withheld without one
 * @param recoveryCodesLeft how many recovery codes have not been used
 * @param phone where SMS would go, all but the last digits hidden; null where no number is known
 * @param channels how this server can send codes: {@code email}, {@code sms}
 */
public record MfaStatus(
        boolean enabled,
        @Nullable Instant enabledAt,
        boolean required,
        int recoveryCodesLeft,
        @Nullable String phone,
        List<String> channels) {}
