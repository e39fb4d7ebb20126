package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Ends the second factor (001).
 *
 * @param code of the authenticator, or a recovery code
 */
public record TotpDisable(
        @NotBlank @Size(max = 200) String password,
        @NotBlank @Size(max = 40) String code) {
    @Override
    public String toString() {
        return "TotpDisable[]";
    }
}
