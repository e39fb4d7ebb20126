package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Changes one's own password (004).
 *
 * @param newPassword 8 to 200 characters
 */
public record PasswordChange(
        @NotBlank @Size(max = 200) String currentPassword,
        @NotBlank @Size(max = 200) String newPassword) {

    /** Without the passwords: records end up in logs. */
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
