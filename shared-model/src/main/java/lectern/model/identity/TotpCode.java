package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code that an authenticator shows now. */
public record TotpCode(@NotBlank @Size(max = 40) String code) {
    /** Without the code: records end up in logs. */
    @Override
    public String toString() {
        return "TotpCode[]";
    }
}
