package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminLoginRequest;
import lectern.model.identity.AdminSignIn;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Me;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.identity.TokenCheck;
import lectern.model.identity.Tokens;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class IdentityRoutesIT {
    private static final String PASSWORD = "correct horse";

    private final IdentityServer server;
    private final UUID anna;

    IdentityRoutesIT(Engine engine) {
        server = new IdentityServer(engine, 0);
        anna = UUID.fromString(server.fixture
                .accounts
                .create("anna", "anna@school.example", PASSWORD, Role.STUDENT)
                .id());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private LecternClient signedIn() {
        LecternClient client = server.client();
        client.identity().login(new LoginRequest("anna", null, PASSWORD));
        return client;
    }

    private static Tokens tokens(LecternClient client) {
        return Objects.requireNonNull(client.api().tokens().current());
    }

    private Raw me(String token) {
        return server.get("/api/auth/me", token);
    }

    private Raw refresh(String token) {
        return server.post("/api/auth/refresh", null, "{\"refreshToken\":\"" + token + "\"}");
    }

    private static String refreshToken(Raw raw) {
        assertThat(raw.status()).isEqualTo(200);
        return raw.body().path("data").path("refreshToken").asString("");
    }

    private static void refused(Raw raw, int status, ErrorCode code) {
        assertThat(raw.status()).isEqualTo(status);
        assertThat(raw.code()).isEqualTo(code.name());
        assertThat(raw.body().path("success").asBoolean(true)).isFalse();
        assertThat(raw.body().path("data").isNull()).isTrue();
    }

    @Test
    void signsInAndTellsWhoItIs() {
        LecternClient client = server.client();
        SignIn signIn = client.identity().login(new LoginRequest(null, "Anna@School.example", PASSWORD));
        assertThat(signIn.user().username()).isEqualTo("anna");
        assertThat(signIn.tokens().expiresAt())
                .isEqualTo(server.fixture.clock.instant().plus(AccessTokens.LIFE));
        TokenCheck check = client.identity().check();
        assertThat(check).isEqualTo(new TokenCheck(true, signIn.tokens().expiresAt(), anna.toString(), Role.STUDENT));
        Me me = client.identity().me();
        assertThat(me.id()).isEqualTo(anna.toString());
        assertThat(me.xpTotal()).isEqualTo(120);
        assertThat(me.permissions()).isEqualTo(Role.STUDENT.permissions());
    }

    @Test
    void anAddressIsTakenForANameHoweverLongItIs() {
        String address = "lin." + "a".repeat(50) + "@" + "b".repeat(60) + "." + "c".repeat(60) + ".example";
        server.fixture.accounts.create("lin", address, PASSWORD, Role.TEACHER);
        LecternClient client = server.client();
        assertThat(client.identity()
                        .login(new LoginRequest(address, null, PASSWORD))
                        .user()
                        .username())
                .isEqualTo("lin");
        assertThat(client.identity()
                        .adminLogin(new AdminLoginRequest(address.toUpperCase(Locale.ROOT), PASSWORD))
                        .admin()
                        .username())
                .isEqualTo("lin");
        String tooLong = "a".repeat(255);
        String body = "{\"username\":\"" + tooLong + "\",\"password\":\"" + PASSWORD + "\",\"channel\":\"email\"}";
        assertThat(server.post("/api/auth/mfa/challenge", null, body).fields()).containsExactly("username");
        assertThat(server.post("/api/auth/login", null, body.replace(",\"channel\":\"email\"", ""))
                        .fields())
                .containsExactly("username");
        assertThat(server.post("/api/auth/mfa/challenge", null, body.replace(tooLong, "a".repeat(254)))
                        .fields())
                .as("this server has no mail")
                .containsExactly("channel");
    }

    @Test
    void neverSendsAPasswordOrItsHash() {
        Raw raw = server.post("/api/auth/login", null, "{\"username\":\"anna\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(raw.status()).isEqualTo(200);
        assertThat(raw.response().body()).doesNotContain("argon2").doesNotContain(PASSWORD);
    }

    @Test
    void answersTheSameForAnUnknownNameAndAWrongPassword() {
        Raw wrong = server.post("/api/auth/login", null, "{\"username\":\"anna\",\"password\":\"no\"}");
        Raw unknown = server.post("/api/auth/login", null, "{\"username\":\"nobody\",\"password\":\"no\"}");
        refused(wrong, 401, ErrorCode.UNAUTHORIZED);
        assertThat(unknown.response().body()).isEqualTo(wrong.response().body());
        assertThat(unknown.status()).isEqualTo(wrong.status());
        Raw admin = server.post("/api/admin/login", null, "{\"username\":\"nobody\",\"password\":\"no\"}");
        assertThat(admin.response().body()).isEqualTo(wrong.response().body());
    }

    @Test
    void refusesADisabledAccount() {
        server.fixture.disable(anna);
        refused(
                server.post("/api/auth/login", null, "{\"username\":\"anna\",\"password\":\"no\"}"),
                401,
                ErrorCode.UNAUTHORIZED);
        refused(
                server.post("/api/auth/login", null, "{\"username\":\"anna\",\"password\":\"" + PASSWORD + "\"}"),
                403,
                ErrorCode.FORBIDDEN);
    }

    @Test
    void refusesBodiesThatAreNotWhatItReads() {
        for (String path : new String[] {"login", "guest", "refresh"}) {
            String route = "/api/auth/" + path;
            refused(server.post(route, null, "{\"user"), 400, ErrorCode.VALIDATION_ERROR);
            refused(server.post(route, null, "[]"), 400, ErrorCode.VALIDATION_ERROR);
            refused(server.post(route, null, "null"), 400, ErrorCode.VALIDATION_ERROR);
            refused(server.post(route, null, "{}"), 400, ErrorCode.VALIDATION_ERROR);
            Raw unknown = server.post(route, null, "{\"role\":\"super_admin\"}");
            refused(unknown, 400, ErrorCode.VALIDATION_ERROR);
            assertThat(unknown.fields()).containsExactly("role");
        }
        Raw wrongType = server.post("/api/auth/login", null, "{\"username\":\"anna\",\"password\":12345678}");
        refused(wrongType, 400, ErrorCode.VALIDATION_ERROR);
        assertThat(wrongType.fields()).containsExactly("password");
        Raw neither = server.post("/api/auth/login", null, "{\"password\":\"" + PASSWORD + "\"}");
        assertThat(neither.fields()).containsExactly("username");
        Raw tooLong =
                server.post("/api/auth/guest", null, "{\"deviceId\":\"" + "d".repeat(101) + "\",\"nickname\":\"Bo\"}");
        assertThat(tooLong.fields()).containsExactly("deviceId");
    }

    @Test
    void refusesForgedAndForeignTokens() throws Exception {
        LecternClient client = signedIn();
        String sid =
                SignedJWT.parse(tokens(client).accessToken()).getJWTClaimsSet().getStringClaim("sid");
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("lectern")
                .subject(anna.toString())
                .claim("sid", sid)
                .claim("role", "super_admin")
                .expirationTime(Date.from(server.fixture.clock.instant().plusSeconds(60)));
        byte[] right = server.fixture.key.secret();
        byte[] wrong = "w".repeat(32).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(me(signed(right, claims.build())).status())
                .as("the test's own token is good")
                .isEqualTo(200);

        refused(me(signed(wrong, claims.build())), 401, ErrorCode.UNAUTHORIZED);
        refused(me(new PlainJWT(claims.build()).serialize()), 401, ErrorCode.UNAUTHORIZED);
        refused(me(signed(right, claims.issuer("elsewhere").build())), 401, ErrorCode.UNAUTHORIZED);
        claims.issuer("lectern");
        refused(
                me(signed(
                        right, claims.claim("sid", UUID.randomUUID().toString()).build())),
                401,
                ErrorCode.UNAUTHORIZED);
        claims.claim("sid", sid);
        refused(me(signed(right, claims.subject(UUID.randomUUID().toString()).build())), 401, ErrorCode.UNAUTHORIZED);
        refused(me("garbage"), 401, ErrorCode.UNAUTHORIZED);
        refused(me(tokens(client).refreshToken()), 401, ErrorCode.UNAUTHORIZED);
        refused(server.get("/api/auth/me", null), 401, ErrorCode.UNAUTHORIZED);
    }

    private static String signed(byte[] secret, JWTClaimsSet claims) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims);
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }

    @Test
    void theRoleInATokenGivesNothing() throws Exception {
        LecternClient client = signedIn();
        JWTClaimsSet mine = SignedJWT.parse(tokens(client).accessToken()).getJWTClaimsSet();
        String promoted = signed(
                server.fixture.key.secret(),
                new JWTClaimsSet.Builder(mine).claim("role", "super_admin").build());
        refused(server.get("/metrics", promoted), 403, ErrorCode.FORBIDDEN);
    }

    @Test
    void anExpiredTokenIsRefusedAndTheClientRenewsIt() {
        LecternClient client = signedIn();
        String old = tokens(client).accessToken();
        server.fixture.clock.pass(AccessTokens.LIFE);
        refused(me(old), 401, ErrorCode.UNAUTHORIZED);
        assertThat(client.identity().me().id()).isEqualTo(anna.toString());
        assertThat(tokens(client).accessToken()).isNotEqualTo(old);
    }

    @Test
    void refreshingRotatesAndASecondUseEndsTheFamily() {
        String first = tokens(signedIn()).refreshToken();
        String second = refreshToken(refresh(first));
        assertThat(refreshToken(refresh(first)))
                .as("a lost answer, asked for again")
                .isEqualTo(second);
        Raw third = refresh(second);
        String access = third.body().path("data").path("accessToken").asString("");
        assertThat(me(access).status()).isEqualTo(200);
        refused(refresh(first), 401, ErrorCode.UNAUTHORIZED);
        refused(me(access), 401, ErrorCode.UNAUTHORIZED);
        refused(refresh(refreshToken(third)), 401, ErrorCode.UNAUTHORIZED);
        refused(refresh("never made"), 401, ErrorCode.UNAUTHORIZED);
    }

    @Test
    void aSecondUseAfterHalfAMinuteEndsTheFamily() {
        String first = tokens(signedIn()).refreshToken();
        String second = refreshToken(refresh(first));
        server.fixture.clock.pass(SessionService.GRACE.plus(Duration.ofSeconds(1)));
        refused(refresh(first), 401, ErrorCode.UNAUTHORIZED);
        refused(refresh(second), 401, ErrorCode.UNAUTHORIZED);
    }

    @Test
    void logoutEndsBothTokensAtOnceAndNoOtherSession() {
        LecternClient other = signedIn();
        LecternClient client = signedIn();
        Tokens tokens = tokens(client);
        client.identity().me();
        client.identity().logout();
        refused(me(tokens.accessToken()), 401, ErrorCode.UNAUTHORIZED);
        refused(refresh(tokens.refreshToken()), 401, ErrorCode.UNAUTHORIZED);
        assertThat(other.identity().me().id()).isEqualTo(anna.toString());
        refused(server.post("/api/auth/logout", null, null), 401, ErrorCode.UNAUTHORIZED);
    }

    @Test
    void theConsoleIsForStaff() {
        server.fixture.accounts.create("Ms Lin", null, PASSWORD, Role.TEACHER);
        LecternClient client = server.client();
        AdminSignIn signIn = client.identity().adminLogin(new AdminLoginRequest("ms lin", PASSWORD));
        assertThat(signIn.admin().username()).isEqualTo("Ms Lin");
        assertThat(signIn.admin().role()).isEqualTo(Role.TEACHER);
        assertThat(me(signIn.accessToken()).status()).isEqualTo(200);
        assertThat(refresh(signIn.refreshToken()).status()).isEqualTo(200);
        assertThatThrownBy(() -> client.identity().adminLogin(new AdminLoginRequest("anna", PASSWORD)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        refused(
                server.post("/api/admin/login", null, "{\"username\":\"ms lin\",\"password\":\"no\"}"),
                401,
                ErrorCode.UNAUTHORIZED);
        refused(server.post("/api/admin/login", null, "{\"email\":\"x\"}"), 400, ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void figuresAreForAdministratorsAndThisMachine() {
        server.fixture.accounts.create("chief", null, PASSWORD, Role.ADMIN);
        server.fixture.accounts.create("lin", null, PASSWORD, Role.TEACHER);
        AdminSignIn chief = server.client().identity().adminLogin(new AdminLoginRequest("chief", PASSWORD));
        AdminSignIn lin = server.client().identity().adminLogin(new AdminLoginRequest("lin", PASSWORD));
        assertThat(server.get("/metrics", chief.accessToken()).status()).isEqualTo(200);
        assertThat(server.get("/metrics", null).status())
                .as("from this machine")
                .isEqualTo(200);
        refused(server.get("/metrics", lin.accessToken()), 403, ErrorCode.FORBIDDEN);
        refused(server.get("/metrics", tokens(signedIn()).accessToken()), 403, ErrorCode.FORBIDDEN);
        refused(server.get("/metrics", "garbage"), 401, ErrorCode.UNAUTHORIZED);
    }

    @Test
    void failedSignInsAreCountedByTheirWayAndWithoutNames() {
        server.post("/api/auth/login", null, "{\"username\":\"anna\",\"password\":\"no\"}");
        server.post("/api/admin/login", null, "{\"username\":\"anna\",\"password\":\"no\"}");
        await().untilAsserted(() -> assertThat(
                        server.get("/metrics", null).response().body().lines())
                .filteredOn(line -> line.startsWith("lectern_http_requests_seconds_count") && line.contains("\"401\""))
                .hasSize(2)
                .anyMatch(line -> line.contains("\"/api/auth/login\""))
                .anyMatch(line -> line.contains("\"/api/admin/login\""))
                .noneMatch(line -> line.contains("anna")));
    }

    @Test
    void aGuestJoinsAndIsMetAgain() {
        LecternClient tablet = server.client();
        SignIn first = tablet.identity().guest(new GuestRequest("tablet", "Bo", TestDoor.CODE));
        assertThat(first.classroomId()).isEqualTo(server.door.classroomId.toString());
        assertThat(tablet.identity().me().nickname()).isEqualTo("Bo");
        SignIn phone = server.client().identity().guest(new GuestRequest("phone", "bo ", TestDoor.CODE));
        assertThat(phone.user().id()).isEqualTo(first.user().id());

        server.door.connected.add(UUID.fromString(first.user().id()));
        Raw taken = server.post(
                "/api/auth/guest",
                null,
                "{\"deviceId\":\"third\",\"nickname\":\"BO\",\"joinCode\":\"" + TestDoor.CODE + "\"}");
        refused(taken, 409, ErrorCode.CONFLICT);
        assertThat(taken.body().path("error").path("message").asString(""))
                .isEqualTo("Someone called BO is already here. Add a letter to your name.");
    }

    @Test
    void aGuestIsRefusedWithoutANameOrWithAnUnknownCode() {
        refused(
                server.post("/api/auth/guest", null, "{\"deviceId\":\"d\",\"joinCode\":\"123456\"}"),
                400,
                ErrorCode.VALIDATION_ERROR);
        refused(
                server.post("/api/auth/guest", null, "{\"deviceId\":\"d\",\"nickname\":\"Bo\",\"joinCode\":\"1\"}"),
                404,
                ErrorCode.NOT_FOUND);
        Raw hidden = server.post("/api/auth/guest", null, "{\"deviceId\":\"d\",\"nickname\":\"a\\u202eb\"}");
        refused(hidden, 400, ErrorCode.VALIDATION_ERROR);
        assertThat(hidden.fields()).containsExactly("nickname");
        Raw deviceOnly = server.post("/api/auth/guest", null, "{\"deviceId\":\"d\"}");
        assertThat(deviceOnly.status()).isEqualTo(200);
        assertThat(deviceOnly.body().path("data").has("classroomId")).isFalse();
        assertThat(deviceOnly.body().path("data").path("user").path("tier").asString(""))
                .isEqualTo("free");
    }

    @Test
    void otherNamesOfTheRoutesAnswerToo() {
        assertThat(server.post("/v1/auth/login", null, "{\"username\":\"anna\",\"password\":\"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(200);
        Raw token = server.post("/api/token", null, "{\"username\":\"anna\",\"password\":\"" + PASSWORD + "\"}");
        String access =
                token.body().path("data").path("tokens").path("accessToken").asString("");
        assertThat(server.get("/api/token/check", access).status()).isEqualTo(200);
    }
}
