package lectern.model.identity;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a secret for an authenticator (001).
 *
 * @param password needed, as only an account with a password can have a second factor
 */
public record TotpStart(@Nullable @Size(max = 200) String password) {
    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "TotpStart[]";
    }
}
