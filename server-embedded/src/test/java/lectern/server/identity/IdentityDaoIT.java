package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import lectern.model.identity.Role;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class IdentityDaoIT {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final TestDatabase test;

    IdentityDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private <T> T write(Function<Tx, T> work) {
        return test.database().write(work);
    }

    private int insert(UUID id, String username, @Nullable String email) {
        return write(tx -> tx.dao(AccountDao.class)
                .insert(id, username, Nickname.key(username), email, email, "hash", "teacher", "free", "active", NOW));
    }

    private UUID guest(@Nullable String nickname, String device) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        write(tx -> {
            String key = nickname == null ? null : Nickname.key(nickname);
            tx.dao(AccountDao.class).insertGuest(id, nickname, key, device, "student", "free", "active", NOW);
            return id;
        });
        return id;
    }

    private UUID session(UUID account) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        write(tx -> {
            tx.dao(SessionDao.class).insert(id, account, "device", "::1", "agent", NOW);
            return id;
        });
        return id;
    }

    @Test
    void anAccountIsFoundByItsKeys() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        assertThat(insert(id, "Ms Lin", "lin@school.example")).isEqualTo(1);
        AccountRow row = account(dao -> dao.find(id)).orElseThrow();
        assertThat(row).isEqualTo(new AccountRow(id, "Ms Lin", null, "hash", "teacher", "free", null, null, "active"));
        assertThat(account(dao -> dao.withUsername("ms lin"))).contains(row);
        assertThat(account(dao -> dao.withEmail("lin@school.example"))).contains(row);
        assertThat(account(dao -> dao.withUsername("Ms Lin"))).isEmpty();
        assertThat(row.guest()).isFalse();
        assertThat(row.user().role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void aTakenNameOrAddressAddsNothing() {
        insert(UuidCreator.getTimeOrderedEpoch(), "lin", "lin@school.example");
        assertThat(insert(UuidCreator.getTimeOrderedEpoch(), "LIN", null)).isZero();
        assertThat(insert(UuidCreator.getTimeOrderedEpoch(), "bo", "lin@school.example"))
                .isZero();
        assertThat(insert(UuidCreator.getTimeOrderedEpoch(), "bo", null)).isEqualTo(1);
        assertThat(insert(UuidCreator.getTimeOrderedEpoch(), "cy", null))
                .as("many have no address")
                .isEqualTo(1);
    }

    @Test
    void guestsAreFoundByDeviceAndName() {
        UUID first = guest("Anna", "tablet");
        UUID second = guest("Bo", "tablet");
        UUID nameless = guest(null, "phone");
        assertThat(found(dao -> dao.guestOf("tablet", "anna").orElseThrow())).isEqualTo(first);
        assertThat(found(dao -> dao.namelessGuestOf("phone").orElseThrow())).isEqualTo(nameless);
        assertThat(account(dao -> dao.namelessGuestOf("tablet"))).isEmpty();
        assertThat(found(dao -> dao.lastGuestOf("tablet").orElseThrow()))
                .as("the newest, as nobody signed in")
                .isEqualTo(second);
        session(second);
        session(first);
        assertThat(found(dao -> dao.lastGuestOf("tablet").orElseThrow())).isEqualTo(first);
        write(tx -> {
            tx.dao(AccountDao.class).setDevice(first, "laptop", NOW);
            tx.dao(AccountDao.class).setNickname(nameless, "Cy", "cy", NOW);
            return first;
        });
        assertThat(found(dao -> dao.lastGuestOf("tablet").orElseThrow())).isEqualTo(second);
        assertThat(found(dao -> dao.guestOf("phone", "cy").orElseThrow())).isEqualTo(nameless);
    }

    private Optional<AccountRow> account(Function<AccountDao, Optional<AccountRow>> query) {
        return write(tx -> query.apply(tx.dao(AccountDao.class)));
    }

    private Optional<SessionRow> sessionRow(UUID id) {
        return write(tx -> tx.dao(SessionDao.class).find(id));
    }

    private Optional<RefreshTokenRow> tokenRow() {
        return write(tx -> tx.dao(SessionDao.class).token("hash"));
    }

    private int changed(ToIntFunction<SessionDao> update) {
        return write(tx -> update.applyAsInt(tx.dao(SessionDao.class)));
    }

    private UUID found(Function<AccountDao, AccountRow> query) {
        return write(tx -> query.apply(tx.dao(AccountDao.class)).id());
    }

    @Test
    void aSessionEndsOnce() {
        UUID account = guest("Anna", "tablet");
        UUID id = session(account);
        assertThat(sessionRow(id)).contains(new SessionRow(id, account, null, "student", "active"));
        assertThat(changed(dao -> dao.end(id, "logout", NOW))).isEqualTo(1);
        assertThat(changed(dao -> dao.end(id, "reuse", NOW.plusSeconds(1)))).isZero();
        assertThat(sessionRow(id).orElseThrow().endedAt()).isEqualTo(NOW);
    }

    @Test
    void aRefreshTokenRotatesOnceAndIsRemovedWhenItRanOut() {
        UUID id = session(guest("Anna", "tablet"));
        Instant end = NOW.plus(30, ChronoUnit.DAYS);
        write(tx -> {
            tx.dao(SessionDao.class).insertToken("hash", id, NOW, end);
            return id;
        });
        assertThat(tokenRow()).contains(new RefreshTokenRow("hash", id, end, null));
        assertThat(changed(dao -> dao.rotate("hash", NOW))).isEqualTo(1);
        assertThat(changed(dao -> dao.rotate("hash", NOW.plusSeconds(1)))).isZero();
        assertThat(tokenRow().orElseThrow().rotatedAt()).isEqualTo(NOW);
        assertThat(changed(dao -> dao.deleteExpiredTokens(end))).isZero();
        assertThat(changed(dao -> dao.deleteExpiredTokens(end.plusMillis(1)))).isEqualTo(1);
    }

    @Test
    void aSessionKeepsWhereItWasLastUsed() {
        UUID id = session(guest("Anna", "tablet"));
        Instant later = NOW.plusSeconds(900);
        write(tx -> {
            tx.dao(SessionDao.class).active(id, "10.0.0.9", "another agent", later);
            return id;
        });
        Instant stored = write(tx -> tx.handle()
                .createQuery("select last_active_at from session where address = '10.0.0.9'")
                .mapTo(Instant.class)
                .one());
        assertThat(stored).isEqualTo(later);
    }

    @Test
    void tellsWhetherThereIsASuperAdmin() {
        guest("Anna", "tablet");
        assertThat(write(AccountDao::anySuperAdmin)).isFalse();
        write(tx -> tx.handle().execute("update account set role = 'super_admin'"));
        assertThat(write(AccountDao::anySuperAdmin)).isTrue();
    }
}
