package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in of staff that may administer (004).
 *
 * @param code the one-time code or a recovery code, for who has a second factor
 */
public record AdminLoginRequest(
        @NotBlank @Size(max = 254) String username,
        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 40) String code) {

    /** A sign-in without a second factor. */
    public AdminLoginRequest(String username, String password) {
        this(username, password, null);
    }

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "AdminLoginRequest[" + username + "]";
    }
}
