package lectern.server.oauth;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as a provider knows them.
 *
 * @param issuer the provider
 * @param subject the provider's own name for them, which never changes
 * @param name what they are called, null where the provider does not say
 */
public record ForeignIdentity(
        String issuer, String subject, @Nullable String name) {}
