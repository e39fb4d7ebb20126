package lectern.server.oauth;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider that this server believes.
 *
 * @param issuer its address, exactly as its tokens name it; the rest is found at its {@code openid-configuration}
 * @param clientId this school's name at the provider
 * @param clientSecret the secret that goes with it
 * @param redirectUri what the app asked the provider with, null where the provider asks for none
 */
public record OAuthConfig(
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable URI redirectUri) {

    /**
     * @throws IllegalArgumentException for an issuer whose answers anybody on the way could change
     */
    public OAuthConfig {
        if (!Discovery.trusted(URI.create(issuer))) {
            throw new IllegalArgumentException(
                    "An OpenID provider's address starts with https://, this one does not: " + issuer);
        }
    }

    /** Without the secret: this ends up in logs. */
    @Override
    public String toString() {
        return "OAuthConfig[" + issuer + ", client " + clientId + "]";
    }
}
