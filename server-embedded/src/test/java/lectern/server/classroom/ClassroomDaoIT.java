package lectern.server.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ClassroomDaoIT {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final TestDatabase test;
    private final UUID host;
    private final UUID ann;

    ClassroomDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
        host = account("teacher", null);
        ann = account(null, "Ann");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private UUID account(@Nullable String username, @Nullable String nickname) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        test.database()
                .write(tx -> tx.handle()
                        .createUpdate("""
                                insert into account (id, username, username_key, nickname, role, tier, status,
                                    created_at, updated_at)
                                values (:id, :username, :username, :nickname, 'student', 'free', 'active', :now, :now)
                                """)
                        .bind("id", id)
                        .bind("username", username)
                        .bind("nickname", nickname)
                        .bind("now", NOW)
                        .execute());
        return id;
    }

    private UUID classroom(String code, boolean isPublic, int secondsLater) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant at = NOW.plusSeconds(secondsLater);
        assertThat(classrooms(dao -> dao.insert(id, "Class " + code, host, code, isPublic, true, false, true, at)))
                .isEqualTo(1);
        return id;
    }

    private <T extends @Nullable Object> T classrooms(Function<ClassroomDao, T> work) {
        return test.database().write(tx -> work.apply(tx.dao(ClassroomDao.class)));
    }

    private <T extends @Nullable Object> T members(Function<MemberDao, T> work) {
        return test.database().write(tx -> work.apply(tx.dao(MemberDao.class)));
    }

    private int join(UUID classroomId, UUID accountId, String nickname, String key) {
        return members(dao -> dao.insert(classroomId, accountId, nickname, key, MemberRow.STUDENT, NOW));
    }

    @Test
    void keepsAClassroomAsItIs() {
        UUID id = classroom("012345", true, 0);
        members(dao -> dao.insert(id, host, "Teacher", "teacher", MemberRow.HOST, NOW));
        assertThat(classrooms(dao -> dao.find(id)))
                .contains(new ClassroomRow(
                        id, "Class 012345", host, "teacher", "012345", true, true, false, true, 1, NOW));
        assertThat(classrooms(dao -> dao.withCode("012345"))).contains(id);
        assertThat(classrooms(dao -> dao.withCode("12345"))).isEmpty();
        assertThat(classrooms(dao -> dao.nameOf(ann))).contains("Ann");
        UUID nameless = account(null, null);
        assertThat(classrooms(dao -> dao.nameOf(nameless))).isEmpty();
    }

    @Test
    void aTakenCodeInsertsNothing() {
        classroom("111111", false, 0);
        UUID second = UuidCreator.getTimeOrderedEpoch();
        assertThat(classrooms(dao -> dao.insert(second, "Other", host, "111111", false, false, false, false, NOW)))
                .isZero();
        assertThat(classrooms(dao -> dao.find(second))).isEmpty();
    }

    @Test
    void listsOwnAndPublicOnesNewestFirstByPages() {
        UUID joined = classroom("000001", false, 1);
        UUID open = classroom("000002", true, 2);
        classroom("000003", false, 3);
        UUID newest = classroom("000004", true, 4);
        join(joined, ann, "Ann", "ann");
        join(open, ann, "Ann", "ann");
        assertThat(classrooms(dao -> dao.visibleTo(ann, 10, 0)))
                .extracting(ClassroomRow::id)
                .containsExactly(newest, open, joined);
        assertThat(classrooms(dao -> dao.visibleTo(ann, 2, 2)))
                .extracting(ClassroomRow::id)
                .containsExactly(joined);
        assertThat(classrooms(dao -> dao.countVisibleTo(ann))).isEqualTo(3);
        assertThat(classrooms(dao -> dao.countVisibleTo(host))).isEqualTo(2);
    }

    @Test
    void oneMembershipAndOneBearerOfAName() {
        UUID id = classroom("222222", false, 0);
        UUID ben = account(null, "ANN");
        assertThat(join(id, ann, "Ann", "ann")).isEqualTo(1);
        assertThat(join(id, ann, "Ann B", "ann b")).isZero();
        assertThat(join(id, ben, "ANN", "ann")).isZero();
        assertThat(join(id, ben, "ANN (2)", "ann (2)")).isEqualTo(1);
        assertThat(members(dao -> dao.named(id, "ann"))).contains(ann);
        assertThat(members(dao -> dao.named(id, "nobody"))).isEmpty();
        assertThat(members(dao -> dao.keysOfOthers(id, ann))).containsExactly("ann (2)");
        members(dao -> {
            dao.rename(id, ben, "Ben", "ben");
            return null;
        });
        assertThat(members(dao -> dao.find(id, ben)))
                .contains(new MemberRow(id, ben, "Ben", "ben", MemberRow.STUDENT, NOW, null));
        UUID elsewhere = classroom("333333", false, 1);
        assertThat(members(dao -> dao.find(elsewhere, ben))).isEmpty();
    }

    @Test
    void theHostFirstThenByName() {
        UUID id = classroom("444444", false, 0);
        UUID zoe = account(null, "Zoe");
        join(id, zoe, "Zoe", "zoe");
        join(id, ann, "Ann", "ann");
        members(dao -> dao.insert(id, host, "Teacher", "teacher", MemberRow.HOST, NOW));
        assertThat(members(dao -> dao.all(id))).extracting(MemberRow::accountId).containsExactly(host, ann, zoe);
        assertThat(members(dao -> dao.classroomsOfStudent(ann))).containsExactly(id);
        assertThat(members(dao -> dao.classroomsOfStudent(host))).isEmpty();
        assertThat(members(dao -> dao.delete(id, ann))).isEqualTo(1);
        assertThat(members(dao -> dao.delete(id, ann))).isZero();
        assertThat(members(dao -> dao.all(id))).extracting(MemberRow::accountId).containsExactly(host, zoe);
    }

    @Test
    void beingSeenNeverGoesBackInTime() {
        UUID id = classroom("555555", false, 0);
        join(id, ann, "Ann", "ann");
        for (Instant at : List.of(NOW.plusSeconds(60), NOW.plusSeconds(30))) {
            members(dao -> {
                dao.seen(id, ann, at);
                return null;
            });
        }
        assertThat(members(dao -> dao.find(id, ann)).orElseThrow().lastSeenAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void removalsAreCounted() {
        UUID id = classroom("666666", false, 0);
        assertThat(members(dao -> dao.timesRemoved(id, ann))).isEmpty();
        assertThat(members(dao -> dao.removedFirst(id, ann, NOW))).isEqualTo(1);
        assertThat(members(dao -> dao.removedFirst(id, ann, NOW))).isZero();
        members(dao -> {
            dao.removedAgain(id, ann, NOW);
            return null;
        });
        assertThat(members(dao -> dao.timesRemoved(id, ann))).contains(2);
    }
}
