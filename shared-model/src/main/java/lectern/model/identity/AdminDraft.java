package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new account of staff (004).
 *
 * @param password 8 to 200 characters
 * @param role any but student
 */
public record AdminDraft(
        @NotBlank @Size(max = 200) String username,
        @NotBlank @Size(max = 200) String password,
        @NotNull Role role,
        @Nullable @Size(max = 254) String email) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "AdminDraft[" + username + "]";
    }
}
