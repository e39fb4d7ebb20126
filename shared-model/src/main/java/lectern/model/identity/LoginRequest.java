package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in by username or e-mail; one of the two is needed (000, 001, 003).
 *
 * @param code the one-time code or a recovery code, for who has a second factor
 * @param deviceId the browser's or program's own id, kept with the session; its owner goes on signing in there while
 *     somebody else at the same address guesses
 */
public record LoginRequest(
        @Nullable @Size(max = 254) String username,
        @Nullable @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 40) String code,
        @Nullable @Size(max = 100) String deviceId) {

    /** A sign-in without a second factor. */
    public LoginRequest(@Nullable String username, @Nullable String email, String password) {
        this(username, email, password, null);
    }

    /** A sign-in of a program that tells no device. */
    public LoginRequest(@Nullable String username, @Nullable String email, String password, @Nullable String code) {
        this(username, email, password, code, null);
    }

    /** The same from a device, unless it tells one. */
    public LoginRequest on(@Nullable String device) {
        return deviceId == null ? new LoginRequest(username, email, password, code, device) : this;
    }

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "LoginRequest[" + (username == null ? email : username) + "]";
    }
}
