package lectern.model.identity;

import java.time.Instant;

/**
 * A code is on its way (001).
 *
 * @param sentTo the address or number, most of it hidden
 * @param expiresAt when the code ends
 */
public record MfaChallenge(String channel, String sentTo, Instant expiresAt) {}
