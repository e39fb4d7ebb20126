package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import lectern.model.client.ApiException;
import lectern.model.identity.HuaweiRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer.Raw;
import lectern.server.oauth.OAuthConfig;
import lectern.server.oauth.OpenIdProvider;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sign-in by an OpenID provider that is a real HTTP server here, and lies in every way a provider or a thief may. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // one server for each engine, started before its first test
class ForeignSignInIT {
    private static final String CLIENT = "lectern-school";

    @Parameter
    private Engine engine;

    private RSAKey key;
    private RSAKey stranger;

    private HttpServer provider;
    private String issuer;
    private OpenIdProvider openId;
    private IdentityServer server;
    private volatile String idToken = "";
    private volatile int status = 200;
    private volatile String asked = "";
    /** Somebody new in each test. */
    private String subject = "";

    @BeforeParameterizedClassInvocation
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        provider.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"issuer\":\"%s\",\"token_endpoint\":\"%s/token\",\"jwks_uri\":\"%s/keys\"}"
                                .formatted(issuer, issuer, issuer)));
        provider.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        provider.createContext("/token", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, status, "{\"id_token\":\"" + idToken + "\"}");
        });
        provider.start();
        openId = new OpenIdProvider(
                new OAuthConfig(issuer, CLIENT, "client secret", URI.create("https://school.example/back")));
        server = new IdentityServer(engine, 0, List.of(), openId);
    }

    @AfterParameterizedClassInvocation
    void close() {
        server.close();
        openId.close();
        provider.stop(0);
    }

    @BeforeEach
    void anotherPerson() {
        subject = UUID.randomUUID().toString();
        status = 200;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder good = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .subject(subject)
                .claim("name", "小明")
                .claim("nonce", "n-1")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        return change.apply(good).build();
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), claims(change));
    }

    private SignIn signIn(@Nullable String nonce) {
        return server.client()
                .api()
                .send("POST", "/auth/huawei", new HuaweiRequest("code 1&2", nonce, "phone", null), SignIn.class);
    }

    private void refused(String token) {
        long before = server.fixture.accounts.total();
        idToken = token;
        assertThatThrownBy(() -> signIn(null))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
        assertThat(server.fixture.accounts.total()).isEqualTo(before);
    }

    @Test
    void theFirstTimeMakesAStudentAndTheSecondFindsThemAgain() throws JOSEException {
        idToken = signed(claims -> claims);
        SignIn first = signIn("n-1");
        assertThat(first.user().role()).isEqualTo(Role.STUDENT);
        assertThat(first.user().nickname()).isEqualTo("小明");
        assertThat(asked)
                .contains("grant_type=authorization_code", "code=code+1%262", "client_id=" + CLIENT)
                .contains("client_secret=client+secret", "redirect_uri=https%3A%2F%2Fschool.example%2Fback");
        idToken = signed(claims -> claims.claim("name", "Somebody else"));
        assertThat(signIn(null).user().id()).isEqualTo(first.user().id());
        idToken = signed(claims -> claims.subject("subject-2"));
        assertThat(signIn(null).user().id()).isNotEqualTo(first.user().id());
        assertThat(server.get("/api/auth/me", first.tokens().accessToken()).status())
                .isEqualTo(200);
    }

    @Test
    void twoFirstTimesAtOnceAreOneAccount() throws Exception {
        idToken = signed(claims -> claims.claim("name", "\u0007 no name"));
        long before = server.fixture.accounts.total();
        List<String> ids;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls =
                    Collections.nCopies(8, () -> signIn(null).user().id());
            ids = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
        assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
        assertThat(server.fixture.accounts.total()).isEqualTo(before + 1);
    }

    @Test
    void anAddressInATokenOpensNobodyElsesAccount() throws JOSEException {
        String tina = server.fixture
                .accounts
                .create("tina", "tina@school.example", "correct horse", Role.TEACHER)
                .id();
        idToken = signed(claims -> claims.claim("email", "tina@school.example")
                .claim("name", "tina")
                .claim("role", "super_admin"));
        SignIn signIn = signIn(null);
        assertThat(signIn.user().id()).isNotEqualTo(tina);
        assertThat(signIn.user().role()).isEqualTo(Role.STUDENT);
    }

    @Test
    void aDisabledAccountStaysOut() throws JOSEException {
        idToken = signed(claims -> claims);
        server.fixture.disable(UUID.fromString(signIn(null).user().id()));
        assertThatThrownBy(() -> signIn(null))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    @Test
    void refusesTokensThatTheProviderDidNotMakeForUsNow() throws JOSEException {
        Date past = Date.from(Instant.now().minusSeconds(3_600));
        refused(signed(JWSAlgorithm.RS256, new RSASSASigner(stranger), claims(claims -> claims)));
        refused(new PlainJWT(claims(claims -> claims)).serialize());
        byte[] publicKey = key.toPublicJWK().toRSAPublicKey().getEncoded();
        refused(signed(JWSAlgorithm.HS256, new MACSigner(publicKey), claims(claims -> claims)));
        refused(signed(claims -> claims.expirationTime(past)));
        refused(signed(claims -> claims.expirationTime(null)));
        refused(signed(claims -> claims.audience("another-app")));
        refused(signed(claims -> claims.audience(List.of(CLIENT, "another-app")).claim("azp", "another-app")));
        refused(signed(claims -> claims.issuer("https://elsewhere.example")));
        refused(signed(claims -> claims.subject(null)));
        refused(signed(claims -> claims.subject(" ")));
        String[] parts = signed(claims -> claims).split("\\.");
        String other = signed(claims -> claims.subject("victim")).split("\\.")[1];
        refused(parts[0] + "." + other + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused("");
        refused("garbage");
    }

    @Test
    void theNonceMustBeTheAppsWhereItSaysOne() throws JOSEException {
        long before = server.fixture.accounts.total();
        idToken = signed(claims -> claims);
        assertThatThrownBy(() -> signIn("n-2")).isInstanceOf(ApiException.class);
        idToken = signed(claims -> claims.claim("nonce", null));
        assertThatThrownBy(() -> signIn("n-1")).isInstanceOf(ApiException.class);
        assertThat(server.fixture.accounts.total()).isEqualTo(before);
    }

    @Test
    void aCodeThatTheProviderRefusesAndAProviderThatIsAwayAreToldApart() throws JOSEException {
        idToken = signed(claims -> claims);
        status = 400;
        assertThatThrownBy(() -> signIn(null))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
        status = 503;
        assertThatThrownBy(() -> signIn(null))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void withoutAProviderThePlatformIsUnsupported() {
        try (IdentityServer bare = new IdentityServer(Engine.H2, 0)) {
            Raw raw = bare.post("/api/auth/huawei", null, "{\"authorizationCode\":\"x\"}");
            assertThat(raw.status()).isEqualTo(400);
            assertThat(raw.code()).isEqualTo(ErrorCode.UNSUPPORTED_PLATFORM.name());
            assertThat(bare.post("/api/auth/huawei", null, "{}").code()).isEqualTo(ErrorCode.VALIDATION_ERROR.name());
        }
    }

    @Test
    void aProviderThatAnybodyOnTheWayCouldPlayIsNotTaken() {
        assertThatThrownBy(() -> new OAuthConfig("http://provider.example", CLIENT, "secret", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }
}
