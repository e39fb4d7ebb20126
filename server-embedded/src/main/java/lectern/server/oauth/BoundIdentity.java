package lectern.server.oauth;

import java.time.Instant;

/**
 * Who an account is to a provider.
 *
 * @param subject the provider's own name for them
 */
public record BoundIdentity(String issuer, String subject, Instant createdAt) {}
