package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Shows that it is still the account's owner who asks (001).
 *
 * @param code of the authenticator, or a recovery code; needed where the account has a second factor
 */
public record Confirmation(
        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 40) String code) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "Confirmation[]";
    }
}
