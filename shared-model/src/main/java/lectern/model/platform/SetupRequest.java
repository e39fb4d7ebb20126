package lectern.model.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first super_admin, once.
 *
 * @param setupToken the one-time token that the server printed, or handed to the console that embeds it
 * @param deviceId the browser's or program's own id, kept with the session
 */
public record SetupRequest(
        @NotBlank @Size(max = 200) String setupToken,
        @NotBlank @Size(max = 40) String username,
        @NotNull @Size(min = 8, max = 200) String password,
        @Nullable @Size(max = 100) String deviceId) {

    /** A set-up by a program that tells no device. */
    public SetupRequest(String setupToken, String username, String password) {
        this(setupToken, username, password, null);
    }

    /** The same from a device, unless it tells one. */
    public SetupRequest on(@Nullable String device) {
        return deviceId == null ? new SetupRequest(setupToken, username, password, device) : this;
    }

    /** Without the token and the password: records end up in logs. */
    @Override
    public String toString() {
        return "SetupRequest[" + username + "]";
    }
}
