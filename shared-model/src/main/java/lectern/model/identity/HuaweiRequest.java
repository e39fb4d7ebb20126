package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in by an OpenID provider (004).
 *
 * @param authorizationCode what the provider gave the app; good once
 * @param nonce what the app asked the provider with; the provider's answer must bear it
 * @param deviceId the app's own id, kept with the session
 * @param code the one-time code or a recovery code, for who has a second factor
 */
public record HuaweiRequest(
        @NotBlank @Size(max = 2000) String authorizationCode,
        @Nullable @Size(max = 200) String nonce,
        @Nullable @Size(max = 100) String deviceId,
        @Nullable @Size(max = 40) String code) {

    /** Only what every app sends. */
    public HuaweiRequest(String authorizationCode) {
        this(authorizationCode, null, null, null);
    }

    /** Without the code: records end up in logs. */
    @Override
    public String toString() {
        return "HuaweiRequest[]";
    }
}
