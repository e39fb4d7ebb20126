package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.Tokens;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Caller;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SessionServiceIT {
    private static final Origin ORIGIN = new Origin(null, "10.0.0.7", "test");

    private final IdentityFixture fixture;
    private final UUID account;

    SessionServiceIT(Engine engine) {
        fixture = new IdentityFixture(engine);
        account = UUID.fromString(fixture.accounts
                .create("anna", "Anna@School.example", "correct horse", Role.STUDENT)
                .id());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Tokens signIn() {
        return fixture.signIns
                .login(new LoginRequest("anna", null, "correct horse"), ORIGIN)
                .tokens();
    }

    private Tokens refresh(Tokens tokens) {
        return fixture.sessions.refresh(tokens.refreshToken(), ORIGIN);
    }

    private Caller caller(Tokens tokens) {
        return fixture.authenticator.authenticate(tokens.accessToken());
    }

    private void refused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
    }

    @Test
    void aTokenLeadsToItsCaller() {
        Tokens tokens = signIn();
        assertThat(fixture.authenticator.known(tokens.accessToken())).isNull();
        Caller caller = caller(tokens);
        assertThat(caller.userId()).isEqualTo(account);
        assertThat(caller.role()).isEqualTo(Role.STUDENT);
        assertThat(caller.expiresAt()).isEqualTo(tokens.expiresAt());
        // On PostgreSQL nothing is known until this node listens to the others.
        await().untilAsserted(() ->
                assertThat(fixture.authenticator.known(tokens.accessToken())).isEqualTo(caller));
    }

    @Test
    void aRefreshRotatesWithinTheSameSession() {
        Tokens first = signIn();
        fixture.clock.pass(Duration.ofMinutes(15));
        refused(() -> caller(first));
        Tokens second = refresh(first);
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        UUID session = caller(second).sessionId();
        Tokens third = refresh(second);
        assertThat(caller(third).sessionId()).isEqualTo(session);
    }

    @Test
    void aTokenUsedTwiceEndsTheWholeFamily() {
        Tokens first = signIn();
        Tokens second = refresh(first);
        Tokens third = refresh(second);
        assertThat(caller(third).userId()).isEqualTo(account);
        refused(() -> refresh(first));
        refused(() -> refresh(third));
        refused(() -> caller(third));
        assertThat(fixture.authenticator.known(third.accessToken())).isNull();
        assertThat(caller(signIn()).userId())
                .as("another sign-in is not touched")
                .isEqualTo(account);
    }

    @Test
    void aLostAnswerIsForgivenAndGivesTheSameSuccessor() {
        Tokens first = signIn();
        Tokens lost = refresh(first);
        fixture.clock.pass(SessionService.GRACE.minusMillis(1));
        Tokens again = refresh(first);
        assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(again.accessToken()).isNotEqualTo(lost.accessToken());
        assertThat(caller(refresh(again)).userId()).isEqualTo(account);
    }

    @Test
    void nothingIsForgivenAfterHalfAMinute() {
        Tokens first = signIn();
        Tokens second = refresh(first);
        fixture.clock.pass(SessionService.GRACE);
        refused(() -> refresh(first));
        refused(() -> refresh(second));
    }

    @Test
    void nothingIsForgivenOnceTheSuccessorWasUsed() {
        Tokens first = signIn();
        Tokens second = refresh(first);
        Tokens third = refresh(second);
        refused(() -> refresh(first));
        refused(() -> refresh(third));
    }

    @Test
    void tabsThatWakeUpTogetherGetTheSameSuccessor() throws Exception {
        Tokens first = signIn();
        Set<String> successors = ConcurrentHashMap.newKeySet();
        CountDownLatch ready = new CountDownLatch(1);
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(tab -> tabs.submit(() -> {
                        ready.await();
                        return successors.add(refresh(first).refreshToken());
                    }))
                    .toList();
            ready.countDown();
            for (var result : results) {
                result.get();
            }
        }
        assertThat(successors).hasSize(1);
    }

    @Test
    void logoutEndsBothTokensAtOnce() {
        Tokens tokens = signIn();
        UUID session = caller(tokens).sessionId();
        fixture.sessions.logout(session);
        assertThat(fixture.authenticator.known(tokens.accessToken())).isNull();
        refused(() -> caller(tokens));
        refused(() -> refresh(tokens));
        fixture.sessions.logout(session);
    }

    @Test
    void aRefreshTokenRunsOutAfterThirtyDays() {
        Tokens first = signIn();
        fixture.clock.pass(SessionService.REFRESH_LIFE.minusSeconds(1));
        Tokens second = refresh(first);
        fixture.clock.pass(SessionService.REFRESH_LIFE);
        refused(() -> refresh(second));
        fixture.clock.pass(Duration.ofSeconds(1));
        fixture.sessions.purge();
        refused(() -> refresh(second));
    }

    @Test
    void refusesGarbageAndAccessTokens() {
        Tokens tokens = signIn();
        refused(() -> fixture.sessions.refresh("garbage", ORIGIN));
        refused(() -> fixture.sessions.refresh(tokens.accessToken(), ORIGIN));
        refused(() -> fixture.authenticator.authenticate(tokens.refreshToken()));
        refused(() -> fixture.authenticator.authenticate("x".repeat(100_000)));
        assertThat(refresh(tokens).refreshToken()).isNotEmpty();
    }

    @Test
    void aDisabledAccountIsSignedOut() {
        Tokens tokens = signIn();
        fixture.disable(account);
        refused(() -> caller(tokens));
        refused(() -> refresh(tokens));
    }

    @Test
    void onlyHashesAreStored() {
        Tokens tokens = signIn();
        String stored = fixture.database()
                .read(tx -> tx.handle()
                        .createQuery("select token_hash from refresh_token")
                        .mapTo(String.class)
                        .one());
        assertThat(stored).isEqualTo(Secrets.hash(tokens.refreshToken())).doesNotContain(tokens.refreshToken());
    }
}
