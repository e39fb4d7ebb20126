package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.model.identity.SigningKeyView;
import lectern.model.identity.Tokens;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SigningKeysIT {
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();
    private static final Origin ORIGIN = new Origin(null, "10.0.0.7", "test");

    private final TestDatabase test;
    private final TestClock clock = new TestClock();
    private final SigningKey file = SigningKey.of("f".repeat(32).getBytes(StandardCharsets.UTF_8));
    private final SigningKeys keys;
    private final AccessTokens tokens;

    SigningKeysIT(Engine engine) {
        test = TestDatabase.open(engine);
        keys = keys(file);
        tokens = new AccessTokens(keys, clock);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private SigningKeys keys(SigningKey first) {
        return new SigningKeys(test.database(), new AuditTrail(clock), first, clock);
    }

    private String token() {
        return tokens.issue(ACCOUNT, SESSION, Role.STUDENT).token();
    }

    @Test
    void anOldDataFolderSignsWithItsFile() {
        assertThat(keys.current()).isEqualTo(file);
        assertThat(keys.list()).containsExactly(new SigningKeyView(file.id(), null, null));
    }

    @Test
    void tokensOfTheKeyBeforeAreGoodUntilTheyRunOut() {
        String before = token();
        SigningKeyView made = keys.rotate(Actor.SERVER);
        assertThat(keys.current().id()).isEqualTo(made.id()).isNotEqualTo(file.id());
        String after = token();
        assertThat(tokens.read(before).accountId()).isEqualTo(ACCOUNT);
        assertThat(tokens.read(after).accountId()).isEqualTo(ACCOUNT);
        clock.pass(AccessTokens.LIFE.plusMinutes(1));
        assertThat(keys.good()).extracting(SigningKey::id).containsExactly(made.id());
        keys.rotate(Actor.SERVER);
        assertThat(keys.good())
                .as("a key that has ended does not come back with the next one")
                .extracting(SigningKey::id)
                .doesNotContain(file.id());
    }

    @Test
    void theDatabaseAloneSignsNothing() {
        SigningKeyView made = keys.rotate(Actor.SERVER);
        KeyRow row = test.database().read(tx -> tx.dao(KeyDao.class).all()).getFirst();
        assertThat(row.id()).isEqualTo(made.id());
        SigningKey stranger = SigningKey.of("s".repeat(32).getBytes(StandardCharsets.UTF_8));
        assertThat(keys(stranger).good()).containsExactly(stranger);
    }

    @Test
    void aRestartAndAnotherNodeSignWithTheSameKey() {
        keys.rotate(Actor.SERVER);
        assertThat(keys(file).current().id()).isEqualTo(keys.current().id());
        assertThat(keys(file).current().secret()).isEqualTo(keys.current().secret());
    }

    @Test
    void aKeySignsForNinetyDays() {
        Instant made = clock.instant();
        assertThat(keys.rotateIfOld(made)).isFalse();
        clock.pass(SigningKeys.AGE);
        assertThat(keys.rotateIfOld(made)).isTrue();
        assertThat(keys.rotateIfOld(made)).isFalse();
        clock.pass(SigningKeys.AGE.plusSeconds(1));
        assertThat(keys.rotateIfOld(made)).isTrue();
        assertThat(keys.list()).hasSize(2);
    }

    @Test
    void aLostAnswerIsForgivenOverARotation() {
        SessionService sessions =
                new SessionService(test.database(), tokens, keys, new LiveSessions(clock, null), clock);
        try (Passwords weak = new Passwords(64, 1)) {
            UUID id = UUID.fromString(new AccountService(test.database(), weak, clock)
                    .create("anna", null, "correct horse", Role.STUDENT)
                    .id());
            Tokens first = sessions.open(
                    test.database()
                            .read(tx -> tx.dao(AccountDao.class).find(id))
                            .orElseThrow(),
                    ORIGIN);
            Tokens second = sessions.refresh(first.refreshToken(), ORIGIN);
            keys.rotate(Actor.SERVER);
            assertThat(sessions.refresh(first.refreshToken(), ORIGIN).refreshToken())
                    .isEqualTo(second.refreshToken());
            Tokens third = sessions.refresh(second.refreshToken(), ORIGIN);
            clock.pass(Duration.ofSeconds(31));
            assertThatThrownBy(() -> sessions.refresh(second.refreshToken(), ORIGIN))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> sessions.refresh(third.refreshToken(), ORIGIN))
                    .isInstanceOf(DomainException.class);
        }
    }
}
