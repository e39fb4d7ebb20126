package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where codes by SMS go (001).
 *
 * @param phone with the country's code, for example {@code +8613800138000}
 */
public record MfaPhone(
        @NotBlank @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
        @NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
        return "MfaPhone[]";
    }
}
