package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in of staff that may administer (004).
 *
 * @param code the one-time code or a recovery code, for who has a second factor
 * @param deviceId the browser's or program's own id, kept with the session; its owner goes on signing in there while
 *     somebody else at the same address guesses
 */
public record AdminLoginRequest(
        @NotBlank @Size(max = 254) String username,
        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 40) String code,
        @Nullable @Size(max = 100) String deviceId) {

    /** A sign-in without a second factor. */
    public AdminLoginRequest(String username, String password) {
        this(username, password, null);
    }

    /** A sign-in of a program that tells no device. */
    public AdminLoginRequest(String username, String password, @Nullable String code) {
        this(username, password, code, null);
    }

    /** The same from a device, unless it tells one. */
    public AdminLoginRequest on(@Nullable String device) {
        return deviceId == null ? new AdminLoginRequest(username, password, code, device) : this;
    }

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "AdminLoginRequest[" + username + "]";
    }
}
