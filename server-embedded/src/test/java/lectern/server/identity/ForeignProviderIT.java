package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.oauth.OAuthConfig;
import lectern.server.oauth.OpenIdProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider says of itself, and what becomes of its keys. */
@SuppressWarnings("NullAway.Init") // made before each test
class ForeignProviderIT {
    private static final String CLIENT = "lectern-school";

    private final AtomicInteger tokensAsked = new AtomicInteger();
    private HttpServer provider;
    private String issuer;
    private RSAKey key;
    private Supplier<String> said = () -> "";

    @BeforeEach
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        said = () -> configuration(issuer, issuer + "/token", issuer + "/keys");
        answers("/.well-known/openid-configuration", () -> said.get());
        answers("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answers("/token", () -> {
            tokensAsked.incrementAndGet();
            return "{\"id_token\":\"" + token(key) + "\"}";
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private void answers(String path, Supplier<String> body) {
        provider.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String configuration(String issuer, String tokens, String keys) {
        return "{\"issuer\":\"%s\",\"token_endpoint\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, tokens, keys);
    }

    private String token(RSAKey by) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        try {
            jwt.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private OpenIdProvider openId() {
        return new OpenIdProvider(new OAuthConfig(issuer, CLIENT, "secret", null));
    }

    private static void refused(OpenIdProvider openId, ErrorCode code) {
        assertThatThrownBy(() -> openId.identify("code", null))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"issuer\":\"https://elsewhere.example\",\"token_endpoint\":\"%1$s/token\",\"jwks_uri\":\"%1$s/keys\"}",
                "{\"issuer\":\"%1$s/\",\"token_endpoint\":\"%1$s/token\",\"jwks_uri\":\"%1$s/keys\"}",
                "{\"token_endpoint\":\"%1$s/token\",\"jwks_uri\":\"%1$s/keys\"}",
                "{\"issuer\":\"%1$s\",\"token_endpoint\":\"http://192.0.2.1/token\",\"jwks_uri\":\"%1$s/keys\"}",
                "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/token\",\"jwks_uri\":\"http://192.0.2.1/keys\"}",
                "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/token\",\"jwks_uri\":\"file:///etc/passwd\"}",
                "{\"issuer\":\"%1$s\",\"token_endpoint\":\"/token\",\"jwks_uri\":\"%1$s/keys\"}",
                "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}",
                "not JSON"
            })
    void whoSaysOtherwiseOrSendsUsOverAnOpenLineIsNotBelieved(String configuration) {
        said = () -> configuration.formatted(issuer);
        try (OpenIdProvider openId = openId()) {
            refused(openId, ErrorCode.UNAVAILABLE);
            assertThat(tokensAsked).as("our secret went nowhere").hasValue(0);
            said = () -> configuration(issuer, issuer + "/token", issuer + "/keys");
            assertThat(openId.identify("code", null).subject())
                    .as("it is asked again when it has come to its senses")
                    .isEqualTo("somebody");
        }
    }

    @Test
    void aProviderThatChangesItsKeysIsFollowed() throws JOSEException {
        try (OpenIdProvider openId = openId()) {
            assertThat(openId.identify("code", null).subject()).isEqualTo("somebody");
            RSAKey before = key;
            key = new RSAKeyGenerator(2048).keyID("two").generate();
            assertThat(openId.identify("code", null).subject()).isEqualTo("somebody");
            RSAKey now = key;
            answersWith(before);
            refused(openId, ErrorCode.UNAUTHORIZED);
            answersWith(now);
            assertThat(openId.identify("code", null).subject()).isEqualTo("somebody");
        }
    }

    /** The provider shows its keys as they are, but a token comes that was signed with this one. */
    private void answersWith(RSAKey signer) {
        provider.removeContext("/token");
        answers("/token", () -> "{\"id_token\":\"" + token(signer) + "\"}");
    }
}
