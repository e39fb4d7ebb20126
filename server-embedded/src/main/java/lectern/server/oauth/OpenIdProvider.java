package lectern.server.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * An OpenID provider: takes an authorization code to it and checks the token that comes back, by the provider's own
 * keys: who signed it, for whom, by whom it is said, and until when.
 */
public final class OpenIdProvider implements AutoCloseable {
    /** Only what is signed with a key that the provider alone has: never none, never a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Logger log = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_KEY_SET = 200_000;
    private static final int LONGEST_SUBJECT = 255;

    private final OAuthConfig config;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ReentrantLock meeting = new ReentrantLock();
    private volatile @Nullable Met met;

    /** The provider, once it was reached. */
    private record Met(Discovery places, DefaultJWTProcessor<SecurityContext> tokens) {}

    public OpenIdProvider(OAuthConfig config) {
        this.config = config;
    }

    /**
     * Who somebody is, by the code that the provider gave them.
     *
     * @param nonce what the app asked the provider with, null where it said none
     * @throws DomainException UNAUTHORIZED for a code that the provider does not take and for a token that is not good,
     *     UNAVAILABLE where the provider can't be reached
     */
    public ForeignIdentity identify(String authorizationCode, @Nullable String nonce) {
        try {
            Met provider = provider();
            return identity(provider.tokens().process(idToken(provider, authorizationCode), null), nonce);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            log.warn("A token of {} was refused: {}", config.issuer(), e.getMessage());
            throw refused();
        } catch (IOException e) {
            log.warn("The provider {} can't be reached", config.issuer(), e);
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static DomainException refused() {
        return DomainException.unauthorized("The provider does not vouch for this sign-in; try again from its start");
    }

    private static DomainException unavailable() {
        return new DomainException(ErrorCode.UNAVAILABLE, "The provider of this sign-in can't be reached now");
    }

    private Met provider() throws IOException, InterruptedException {
        Met known = met;
        if (known != null) {
            return known;
        }
        meeting.lockInterruptibly();
        try {
            if (met == null) {
                met = meet();
            }
            return java.util.Objects.requireNonNull(met);
        } finally {
            meeting.unlock();
        }
    }

    private Met meet() throws IOException, InterruptedException {
        Discovery places = Discovery.of(http, config.issuer());
        int millis = (int) PATIENCE.toMillis();
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        places.keySet().toURL(), new DefaultResourceRetriever(millis, millis, LARGEST_KEY_SET))
                .build();
        DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();
        tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        tokens.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                config.clientId(),
                new JWTClaimsSet.Builder().issuer(config.issuer()).build(),
                Set.of("sub", "exp", "iat")));
        return new Met(places, tokens);
    }

    private String idToken(Met provider, String code) throws IOException, InterruptedException {
        List<String> form = new ArrayList<>(List.of(
                field("grant_type", "authorization_code"),
                field("code", code),
                field("client_id", config.clientId()),
                field("client_secret", config.clientSecret())));
        URI redirect = config.redirectUri();
        if (redirect != null) {
            form.add(field("redirect_uri", redirect.toString()));
        }
        HttpRequest request = HttpRequest.newBuilder(provider.places().tokenEndpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 500) {
            throw new IOException("the token endpoint answered " + response.statusCode());
        }
        if (response.statusCode() != 200) {
            log.info("the provider {} refused a code with {}", config.issuer(), response.statusCode());
            throw refused();
        }
        try {
            return Json.lenient().readTree(response.body()).path("id_token").asString("");
        } catch (JacksonException e) {
            throw new IOException("the token endpoint's answer is not JSON", e);
        }
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private ForeignIdentity identity(JWTClaimsSet claims, @Nullable String nonce) throws ParseException {
        String subject = claims.getSubject();
        String party = claims.getStringClaim("azp");
        boolean ours = party == null || party.equals(config.clientId());
        boolean asked = nonce == null || nonce.equals(claims.getStringClaim("nonce"));
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT || !ours || !asked) {
            log.warn("A token of {} was for another app or another question", config.issuer());
            throw refused();
        }
        Object name = claims.getClaim("name");
        return new ForeignIdentity(config.issuer(), subject, name instanceof String text ? text : null);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
