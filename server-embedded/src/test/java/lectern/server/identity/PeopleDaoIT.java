package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lectern.model.identity.Role;
import lectern.server.http.Caller;
import lectern.server.storage.Conflicts;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link ProfileDao}, {@link UserDao} and the newer parts of the others read and write. */
@ParameterizedClass
@EnumSource(Engine.class)
class PeopleDaoIT {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final TestDatabase test;

    PeopleDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private <T extends @Nullable Object> T write(Function<Tx, T> work) {
        return test.database().write(work);
    }

    /** Says its type before it is asserted on. */
    private record Found<T extends @Nullable Object>(T value) {}

    private <T extends @Nullable Object> Found<T> found(Function<Tx, T> work) {
        return new Found<>(write(work));
    }

    private UUID account(String username, String role) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        write(tx -> tx.dao(AccountDao.class)
                .insert(id, username, Nickname.key(username), null, null, "hash", role, "free", "active", NOW));
        return id;
    }

    private UUID session(UUID account, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        return write(tx -> {
            tx.dao(SessionDao.class).insert(id, account, "tablet", "::1", "agent", at);
            tx.dao(SessionDao.class).insertToken("token of " + id, id, at, at.plusSeconds(60));
            return id;
        });
    }

    @Test
    void superAdminsWhoCanActAreCountedAndLocked() {
        UUID one = account("one", "super_admin");
        UUID two = account("two", "super_admin");
        account("three", "admin");
        assertThat(found(tx -> tx.dao(AccountDao.class).lockSuperAdmins()).value())
                .containsExactly(one, two);
        write(tx -> {
            tx.dao(AccountDao.class).shut(two, "banned", "why", NOW);
            return two;
        });
        assertThat(found(tx -> tx.dao(AccountDao.class).lockSuperAdmins()).value())
                .containsExactly(one);
        assertThat(found(tx -> tx.dao(AccountDao.class).superAdmins()).value()).isEqualTo(1);
        assertThat(found(tx -> tx.dao(UserDao.class).find(two))
                        .value()
                        .orElseThrow()
                        .statusReason())
                .isEqualTo("why");
    }

    @Test
    void aHashIsMadeAnewOnlyWhereItIsStillTheOne() {
        UUID id = account("anna", "student");
        String left = write(tx -> {
            AccountDao dao = tx.dao(AccountDao.class);
            dao.renewPasswordHash(id, "hash", "newer", NOW);
            dao.renewPasswordHash(id, "hash", "stale", NOW);
            return dao.lock(id).orElseThrow().passwordHash();
        });
        assertThat(left).isEqualTo("newer");
    }

    @Test
    void aProfileIsKeptUniqueAndErased() {
        UUID id = account("anna", "student");
        UUID other = account("bo", "student");
        session(id, NOW);
        write(tx -> {
            ProfileDao dao = tx.dao(ProfileDao.class);
            dao.update(id, "Ann", "ann", "A@x", "a@x", "Annie", "annie", "安", "李", "/media/1", NOW);
            dao.addPreferences(id, NOW);
            dao.addPreferences(id, NOW);
            dao.setPreferences(id, "{}", null, null, NOW);
            dao.setLearning(id, false, "night", 30, NOW);
            return id;
        });
        ProfileRow row = write(tx -> tx.dao(ProfileDao.class).find(id)).orElseThrow();
        assertThat(row.profile(2).weeklyLearningGoal()).isEqualTo(30);
        assertThat(row.notified()).isFalse();
        assertThat(row.registered()).isTrue();
        assertThat(found(tx -> tx.dao(ProfileDao.class).taken("ann")).value()).isTrue();
        assertThat(found(tx -> tx.dao(ProfileDao.class).taken("anna")).value()).isFalse();
        assertThat(found(tx -> tx.dao(ProfileDao.class).avatars()).value()).containsExactly("/media/1");
        assertThat(found(tx -> tx.dao(ProfileDao.class).preferences(id)).value())
                .contains(new PreferenceRow("{}", null, null));
        assertThatThrownBy(() -> write(tx -> {
                    tx.dao(ProfileDao.class).update(other, "ANN", "ann", null, null, null, null, null, null, null, NOW);
                    return other;
                }))
                .matches(Conflicts::unique);
        assertThat(found(tx -> tx.dao(ProfileDao.class).devices(id)).value()).isEqualTo(Set.of("tablet"));
        write(tx -> {
            ProfileDao dao = tx.dao(ProfileDao.class);
            dao.deleteTokens(id);
            dao.forgetDevices(id);
            dao.deletePreferences(id);
            dao.erase(id, NOW);
            return id;
        });
        ProfileRow erased = write(tx -> tx.dao(ProfileDao.class).find(id)).orElseThrow();
        assertThat(erased.person().names()).isEmpty();
        assertThat(erased.registered()).isFalse();
        assertThat(found(tx -> tx.dao(UserDao.class).find(id)).value()).isEmpty();
        assertThat(found(tx -> tx.dao(ProfileDao.class).sessions(id)).value())
                .singleElement()
                .satisfies(session ->
                        assertThat(session.address() + session.userAgent()).isEmpty());
    }

    @Test
    void sessionsThatGoOnAreListedNewestFirst() {
        UUID id = account("anna", "student");
        UUID old = session(id, NOW.minusSeconds(100));
        UUID ended = session(id, NOW);
        UUID latest = session(id, NOW);
        write(tx -> tx.dao(SessionDao.class).end(ended, "logout", NOW));
        assertThat(found(tx -> tx.dao(SessionDao.class).open(id, NOW.minusSeconds(50)))
                        .value())
                .extracting(OpenSession::id)
                .containsExactly(latest);
        assertThat(found(tx -> tx.dao(SessionDao.class).notEnded(id)).value()).containsExactly(latest, old);
        assertThat(found(tx -> tx.dao(SessionDao.class).ownerOfOpen(old)).value())
                .contains(id);
        assertThat(found(tx -> tx.dao(SessionDao.class).ownerOfOpen(ended)).value())
                .isEmpty();
        assertThat(found(tx -> tx.dao(UserDao.class).openSessions(id, NOW.minusSeconds(50)))
                        .value())
                .isEqualTo(1);
        List<ActivityRow> activity = write(tx -> tx.dao(UserDao.class).activity(id, id.toString(), 3, 1));
        assertThat(activity).extracting(ActivityRow::kind).containsExactly("sign_in", "sign_out", "sign_in");
        assertThat(found(tx -> tx.dao(UserDao.class).activityCount(id, id.toString()))
                        .value())
                .isEqualTo(4);
    }

    @Test
    void whatAnotherNodeEndedIsNoticed() {
        UUID id = account("anna", "student");
        UUID ended = session(id, NOW);
        UUID open = session(id, NOW);
        write(tx -> tx.dao(SessionDao.class).end(ended, "banned", NOW));
        LiveSessions live = new LiveSessions(new TestClock(), null);
        List<UUID> told = new ArrayList<>();
        live.onEnd(told::add);
        List<Set<Caller>> lookedAt = new ArrayList<>();
        Set<Caller> callers = Set.of(caller(id, ended), caller(id, open));
        try (SessionWatch watch = new SessionWatch(test.database(), live, () -> callers, lookedAt::add);
                SessionWatch idle = new SessionWatch(test.database(), live, Set::of, lookedAt::add)) {
            idle.look();
            assertThat(told).isEmpty();
            watch.look();
        }
        assertThat(told).containsExactly(ended);
        assertThat(lookedAt).as("what they may do may have changed too").containsExactly(callers);
    }

    private static Caller caller(UUID accountId, UUID sessionId) {
        return new Caller(accountId, sessionId, Role.STUDENT, Role.STUDENT.permissions(), NOW);
    }

    @Test
    void usersArePagedByACondition() {
        UUID anna = account("anna_1", "student");
        account("annab1", "teacher");
        UserCriteria underscore = UserCriteria.of("A_1", null, null);
        assertThat(page(underscore)).containsExactly(anna);
        assertThat(page(UserCriteria.staff(null, null, true))).hasSize(1).doesNotContain(anna);
        assertThat(page(new UserCriteria("", Map.of()))).hasSize(2);
        assertThat(found(tx -> tx.dao(UserDao.class).count(underscore.where(), underscore.parameters()))
                        .value())
                .isEqualTo(1);
    }

    private List<UUID> page(UserCriteria criteria) {
        return write(tx -> tx.dao(UserDao.class).page(criteria.where(), criteria.parameters(), 9, 0)).stream()
                .map(UserRow::id)
                .toList();
    }
}
