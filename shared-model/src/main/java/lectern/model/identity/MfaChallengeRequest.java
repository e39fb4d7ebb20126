package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a code to sign in with, where the authenticator is not at hand (001).
 *
 * @param username or email; one of the two is needed
 * @param channel {@code email} or {@code sms}
 */
public record MfaChallengeRequest(
        @Nullable @Size(max = 254) String username,
        @Nullable @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password,
        @NotBlank @Pattern(regexp = "email|sms") String channel) {
    @Override
    public String toString() {
        return "MfaChallengeRequest[" + channel + "]";
    }
}
