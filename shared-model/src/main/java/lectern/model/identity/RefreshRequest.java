package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Exchanges a refresh token for a new pair (003, 004). */
public record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {
    /** Without the token: records end up in logs. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
