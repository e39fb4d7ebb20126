package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminLoginRequest;
import lectern.model.identity.Confirmation;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.MfaStatus;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.identity.TotpSetup;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.http.Caller;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // one server for each engine, started before its first test
class MfaRoutesIT {
    private static final String PASSWORD = "correct horse";

    @Parameter
    private Engine engine;

    private IdentityServer server;
    /** Somebody new in each test. */
    private String name = "";

    private UUID tina = UUID.randomUUID();
    private LecternClient client;

    @BeforeParameterizedClassInvocation
    void start() {
        server = new IdentityServer(engine, 0);
        client = server.client();
    }

    @BeforeEach
    void someoneNew() {
        name = "tina " + UUID.randomUUID().toString().substring(24);
        tina = UUID.fromString(server.fixture
                .accounts
                .create(name, null, PASSWORD, Role.TEACHER)
                .id());
        client = signedIn(name);
    }

    private LecternClient signedIn(String username) {
        LecternClient signedIn = server.client();
        signedIn.identity().login(new LoginRequest(username, null, PASSWORD));
        return signedIn;
    }

    /** Somebody else, with a name of their own in each test. */
    private LecternClient made(String beginning, Role role) {
        String username = beginning + " of " + name;
        server.fixture.accounts.create(username, null, PASSWORD, role);
        return signedIn(username);
    }

    @AfterParameterizedClassInvocation
    void close() {
        server.close();
    }

    private Authenticator enabled() {
        Authenticator phone = new Authenticator(client.mfa().setup(PASSWORD).secret(), server.fixture.clock);
        client.mfa().enable(phone.code());
        // The code that enabled it is used up.
        server.fixture.clock.pass(Duration.ofSeconds(30));
        return phone;
    }

    private void signIn(String code) {
        LecternClient other = server.client();
        other.identity().login(new LoginRequest(name, null, PASSWORD, code));
        assertThat(other.identity().me().id()).isEqualTo(tina.toString());
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void codeRefused(String code) {
        refused(ErrorCode.UNAUTHORIZED, () -> signIn(code));
    }

    @Test
    void aSignInNeedsTheCodeOnceItIsEnabled() {
        TotpSetup setup = client.mfa().setup(PASSWORD);
        assertThat(setup.uri()).contains("secret=" + setup.secret()).contains("Lectern:tina%20");
        server.client().identity().login(new LoginRequest(name, null, PASSWORD));
        Authenticator phone = new Authenticator(setup.secret(), server.fixture.clock);
        refused(ErrorCode.VALIDATION_ERROR, () -> client.mfa().enable(phone.code(Duration.ofHours(1))));
        assertThat(client.mfa().enable(phone.code())).hasSize(10).doesNotHaveDuplicates();
        Raw raw = server.post(
                "/api/auth/login", null, "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(raw.status()).isEqualTo(401);
        assertThat(raw.fields()).containsExactly("code");
        codeRefused("000000");
        server.fixture.clock.pass(Duration.ofSeconds(30));
        signIn(phone.code());
        refused(
                ErrorCode.UNAUTHORIZED,
                () -> server.client().identity().adminLogin(new AdminLoginRequest(name, PASSWORD)));
        server.fixture.clock.pass(Duration.ofSeconds(30));
        server.client().identity().adminLogin(new AdminLoginRequest(name, PASSWORD, phone.code()));
    }

    @Test
    void aStolenTokenAloneSetsNothingUp() {
        String token = TestServer.token(client);
        for (String body : new String[] {"{}", "{\"password\":\"\"}", "{\"password\":\"a guess at it\"}"}) {
            Raw refusal = server.post("/api/auth/mfa/totp/setup", token, body);
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.fields()).containsExactly("password");
        }
        refused(ErrorCode.CONFLICT, () -> client.mfa().enable("000000"));
    }

    @Test
    void aWrongPasswordIsRefusedTheSameWithAndWithoutASecondFactor() {
        String body = "{\"username\":\"%s\",\"password\":\"wrong password\"}";
        Raw before = server.post("/api/auth/login", null, body.formatted(name));
        enabled();
        Raw after = server.post("/api/auth/login", null, body.formatted(name));
        Raw nobody = server.post("/api/auth/login", null, body.formatted("nobody"));
        assertThat(after.body()).isEqualTo(before.body()).isEqualTo(nobody.body());
    }

    @Test
    void theOwnerConfirmsWithPasswordAndCode() {
        client.identity().confirm(new Confirmation(PASSWORD, null));
        Raw wrong = server.post("/api/auth/confirm", TestServer.token(client), "{\"password\":\"wrong password\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.fields()).containsExactly("password");
        assertThat(server.post("/api/auth/confirm", TestServer.token(client), "{}")
                        .fields())
                .containsExactly("password");
        assertThat(server.post("/api/auth/confirm", null, "{\"password\":\"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(401);

        Authenticator phone = enabled();
        Raw missing = server.post("/api/auth/confirm", TestServer.token(client), "{\"password\":\"" + PASSWORD + "\"}");
        assertThat(missing.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(missing.fields()).containsExactly("code");
        refused(ErrorCode.VALIDATION_ERROR, () -> client.identity().confirm(new Confirmation(PASSWORD, "000000")));
        client.identity().confirm(new Confirmation(PASSWORD, phone.code()));
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOld() {
        refused(ErrorCode.CONFLICT, () -> client.mfa().renewRecoveryCodes(new Confirmation(PASSWORD, "123456")));
        Authenticator phone = new Authenticator(client.mfa().setup(PASSWORD).secret(), server.fixture.clock);
        List<String> old = client.mfa().enable(phone.code());
        server.fixture.clock.pass(Duration.ofSeconds(30));
        refused(
                ErrorCode.VALIDATION_ERROR,
                () -> client.mfa().renewRecoveryCodes(new Confirmation("wrong password", phone.code())));
        refused(ErrorCode.VALIDATION_ERROR, () -> client.mfa().renewRecoveryCodes(new Confirmation(PASSWORD, null)));
        assertThat(client.mfa().status().recoveryCodesLeft()).isEqualTo(10);

        List<String> fresh = client.mfa().renewRecoveryCodes(new Confirmation(PASSWORD, phone.code()));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        codeRefused(old.getFirst());
        signIn(fresh.getFirst());
        assertThat(client.mfa().status().recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void noCodeIsGoodTwiceAndOneStepEitherWayIsTaken() {
        Authenticator phone = enabled();
        String now = phone.code();
        signIn(now);
        codeRefused(now);
        String next = phone.code(Duration.ofSeconds(30));
        signIn(next);
        codeRefused(next);
        server.fixture.clock.pass(Duration.ofSeconds(120));
        signIn(phone.code(Duration.ofSeconds(-30)));
        codeRefused(phone.code(Duration.ofSeconds(-60)));
        codeRefused(phone.code(Duration.ofSeconds(60)));
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        Authenticator phone = new Authenticator(client.mfa().setup(PASSWORD).secret(), server.fixture.clock);
        List<String> codes = client.mfa().enable(phone.code());
        signIn(codes.getFirst());
        codeRefused(codes.getFirst());
        signIn(codes.get(1).toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        MfaStatus status = client.mfa().status();
        assertThat(status.enabled()).isTrue();
        assertThat(status.recoveryCodesLeft()).isEqualTo(8);
    }

    @Test
    void guessingIsSlowedDownForWhoKnowsThePasswordToo() {
        Authenticator phone = enabled();
        String wrong = phone.code(Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            codeRefused(wrong);
        }
        refused(ErrorCode.RATE_LIMITED, () -> signIn(phone.code()));
        Raw raw = server.post(
                "/api/auth/login",
                null,
                "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD + "\",\"code\":\"" + phone.code() + "\"}");
        assertThat(raw.response().headers().firstValue("Retry-After")).isPresent();
        server.fixture.clock.pass(Duration.ofSeconds(31));
        codeRefused(wrong);
        server.fixture.clock.pass(Duration.ofSeconds(31));
        refused(ErrorCode.RATE_LIMITED, () -> signIn(phone.code()));
        server.fixture.clock.pass(Duration.ofSeconds(31));
        signIn(phone.code());
        codeRefused(wrong);
        server.fixture.clock.pass(Duration.ofSeconds(30));
        signIn(phone.code());
    }

    @Test
    void endsWithPasswordAndCodeOnly() {
        Authenticator phone = enabled();
        refused(ErrorCode.VALIDATION_ERROR, () -> client.mfa().disable("wrong", phone.code()));
        refused(ErrorCode.VALIDATION_ERROR, () -> client.mfa().disable(PASSWORD, "000000"));
        refused(ErrorCode.CONFLICT, () -> client.mfa().setup(PASSWORD));
        client.mfa().disable(PASSWORD, phone.code());
        assertThat(client.mfa().status().enabled()).isFalse();
        assertThat(client.mfa().status().recoveryCodesLeft()).isZero();
        server.client().identity().login(new LoginRequest(name, null, PASSWORD));
        refused(ErrorCode.CONFLICT, () -> client.mfa().disable(PASSWORD, phone.code()));
        refused(ErrorCode.CONFLICT, () -> client.mfa().enable(phone.code()));
    }

    @Test
    void aRoleThatNeedsOneIsWithheldUntilItIsSetUp() {
        LecternClient head = made("head", Role.SUPER_ADMIN);
        head.roles()
                .change(
                        Role.TEACHER,
                        new RoleGrants(
                                EnumSet.of(
                                        Permission.PLAY, Permission.CLASSROOM_HOST, Permission.STAFF, Permission.ADMIN),
                                null));
        String token = Objects.requireNonNull(client.api().tokens().current()).accessToken();
        assertThat(server.get("/metrics", token).status()).isEqualTo(200);
        head.roles()
                .change(
                        Role.TEACHER,
                        new RoleGrants(
                                EnumSet.of(
                                        Permission.PLAY, Permission.CLASSROOM_HOST, Permission.STAFF, Permission.ADMIN),
                                true));
        assertThat(server.get("/metrics", token).status()).isEqualTo(403);
        assertThat(client.mfa().status().required()).isTrue();
        assertThat(client.identity().me().permissions()).containsExactly(Permission.PLAY);
        Authenticator phone = enabled();
        assertThat(server.get("/metrics", token).status()).isEqualTo(200);
        refused(ErrorCode.CONFLICT, () -> client.mfa().disable(PASSWORD, phone.code()));
        head.mfa().reset(tina.toString());
        assertThat(server.get("/metrics", token).status())
                .as("it ends for who is signed in, too")
                .isEqualTo(403);
        head.roles().change(Role.TEACHER, new RoleGrants(Role.TEACHER.permissions(), false));
    }

    @Test
    void openChannelsAreToldWhoseRightsHangOnIt() {
        LecternClient head = made("head", Role.SUPER_ADMIN);
        Caller then = server.fixture.authenticator.authenticate(TestServer.token(client));
        List<Boolean> concerned = new ArrayList<>();
        server.fixture.rights.onChange(changed -> concerned.add(changed.test(then)));
        server.fixture.roles.onChange(server.fixture.rights::announce);
        head.roles().change(Role.TEACHER, new RoleGrants(Role.TEACHER.permissions(), true));
        enabled();
        head.mfa().reset(tina.toString());
        head.roles().change(Role.TEACHER, new RoleGrants(Role.TEACHER.permissions(), false));
        assertThat(concerned)
                .as("whether they hold other permissions than when they came")
                .containsExactly(true, false, true, false);
        server.fixture.rights.look(List.of(then));
        assertThat(concerned).as("nothing is announced that changed nothing").hasSize(4);
    }

    @Test
    void onlyTheSuperAdminEndsThatOfAnother() {
        enabled();
        LecternClient admin = made("ada", Role.ADMIN);
        refused(ErrorCode.FORBIDDEN, () -> admin.mfa().reset(tina.toString()));
        LecternClient head = made("head", Role.SUPER_ADMIN);
        head.mfa().reset(tina.toString());
        refused(ErrorCode.NOT_FOUND, () -> head.mfa().reset(tina.toString()));
        server.client().identity().login(new LoginRequest(name, null, PASSWORD));
    }

    @Test
    void guestsHaveNone() {
        LecternClient guest = server.client();
        guest.identity().guest(new GuestRequest("tablet", "Bo", null));
        refused(ErrorCode.FORBIDDEN, () -> guest.mfa().setup(PASSWORD));
    }

    @Test
    void theDatabaseHoldsNoSecretInTheClear() {
        TotpSetup setup = client.mfa().setup(PASSWORD);
        List<String> codes = client.mfa().enable(new Authenticator(setup.secret(), server.fixture.clock).code());
        String held = server.fixture
                .database()
                .read(tx -> tx.handle()
                        .createQuery("select sealed from totp union all select code_hash from recovery_code")
                        .mapTo(String.class)
                        .list())
                .toString();
        assertThat(held).doesNotContain(setup.secret());
        codes.forEach(code -> assertThat(held).doesNotContain(code).doesNotContain(code.replace("-", "")));
    }
}
