package lectern.model.identity;

import java.time.Instant;

/**
 * A pair of tokens (003, 004).
 *
 * @param expiresAt when the access token ends; the refresh token is good for one use
 */
public record Tokens(String accessToken, String refreshToken, Instant expiresAt) {
    /** Without the tokens: records end up in logs. */
    @Override
    public String toString() {
        return "Tokens[expiresAt=" + expiresAt + "]";
    }
}
