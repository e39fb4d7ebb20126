package lectern.server.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Relation;
import lectern.server.classroom.AdmissionDao.ApplicationRow;
import lectern.server.classroom.AdmissionDao.Standing;
import lectern.server.classroom.ChatDao.ChatRow;
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
    private final ClassroomDao classrooms;
    private final MemberDao members;
    private final UUID host;
    private final UUID ann;

    ClassroomDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
        classrooms = dao(ClassroomDao.class);
        members = dao(MemberDao.class);
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
        assertThat(classrooms.insert(
                        id, "Class " + code, host, code, at.plusSeconds(60), isPublic, true, false, true, at))
                .isEqualTo(1);
        return id;
    }

    /** A DAO whose every call is a transaction of its own. */
    private <D> D dao(Class<D> type) {
        InvocationHandler each = (proxy, method, arguments) -> test.database().write(tx -> {
            try {
                return method.invoke(tx.dao(type), arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, each));
    }

    private int join(UUID classroomId, UUID accountId, String nickname, String key) {
        return members.insert(classroomId, accountId, nickname, key, MemberRow.STUDENT, NOW);
    }

    @Test
    void keepsAClassroomAsItIs() {
        UUID id = classroom("012345", true, 0);
        members.insert(id, host, "Teacher", "teacher", MemberRow.HOST, NOW);
        assertThat(classrooms.find(id))
                .contains(new ClassroomRow(
                        id,
                        "Class 012345",
                        host,
                        "teacher",
                        "012345",
                        NOW.plusSeconds(60),
                        true,
                        true,
                        false,
                        true,
                        1,
                        NOW));
        assertThat(classrooms.withCode("012345")).map(ClassroomRow::id).contains(id);
        assertThat(classrooms.withCode("12345")).isEmpty();
        assertThat(classrooms.nameOf(ann)).contains("Ann");
        UUID nameless = account(null, null);
        assertThat(classrooms.nameOf(nameless)).isEmpty();
    }

    @Test
    void aTakenCodeInsertsNothing() {
        classroom("111111", false, 0);
        UUID second = UuidCreator.getTimeOrderedEpoch();
        assertThat(classrooms.insert(second, "Other", host, "111111", NOW, false, false, false, false, NOW))
                .isZero();
        assertThat(classrooms.find(second)).isEmpty();
    }

    @Test
    void aCodeLivesOnWhileItsHostComes() {
        UUID id = classroom("777777", false, 0);
        UUID other = classroom("888888", false, 0);
        Instant end = NOW.plusSeconds(60);
        assertThat(classrooms.codesEnding(host, end)).isEmpty();
        assertThat(classrooms.codesEnding(host, end.plusSeconds(1))).hasSize(2);
        classrooms.prolongCode(id, ann, NOW, NOW.plusSeconds(900));
        classrooms.prolongCode(id, host, end, NOW.plusSeconds(900));
        assertThat(classrooms.find(id).orElseThrow().codeUntil())
                .as("neither for another nor after its end")
                .isEqualTo(end);
        classrooms.prolongCode(id, host, NOW, NOW.plusSeconds(900));
        classrooms.prolongCode(id, host, NOW, NOW.plusSeconds(300));
        assertThat(classrooms.find(id).orElseThrow().codeUntil()).isEqualTo(NOW.plusSeconds(900));
        assertThat(classrooms.changeCode(id, "777777", "888888", end))
                .as("taken")
                .isZero();
        assertThat(classrooms.changeCode(id, "888888", "999999", end))
                .as("changed before")
                .isZero();
        assertThat(classrooms.changeCode(id, "777777", "999999", end)).isEqualTo(1);
        assertThat(classrooms.withCode("777777")).isEmpty();
        assertThat(classrooms.withCode("888888")).map(ClassroomRow::id).contains(other);
    }

    @Test
    void aDissolvedOneIsOnlyWithItsHostAndItsCodeIsFree() {
        UUID id = classroom("777777", true, 0);
        members.insert(id, host, "Teacher", "teacher", MemberRow.HOST, NOW);
        members.deleteAll(id);
        assertThat(classrooms.dissolvedHost(id)).as("it stands").isEmpty();
        assertThat(classrooms.countDissolved(host)).isZero();
        classrooms.dissolve(id, NOW);
        assertThat(classrooms.find(id)).isEmpty();
        assertThat(classrooms.withCode("777777")).isEmpty();
        assertThat(classrooms.visibleTo(host, 10, 0)).isEmpty();
        assertThat(classrooms.countVisibleTo(host)).isZero();
        assertThat(classrooms.ledBy(true, "%", 10, 0)).isEmpty();
        assertThat(classrooms.countLedBy(true, "%")).isZero();
        assertThat(classrooms.newest(10)).isEmpty();
        assertThat(classrooms.lockHost(id)).isEmpty();
        assertThat(members.all(id)).isEmpty();
        UUID later = classroom("777777", false, 1);
        DissolvedRow kept = new DissolvedRow(id, "Class 777777", host, "teacher", true, true, false, true, NOW, NOW);
        assertThat(classrooms.dissolvedHost(id)).contains(host);
        assertThat(classrooms.dissolved(host, 10, 0)).containsExactly(kept);
        classrooms.dissolve(later, NOW.plusSeconds(5));
        assertThat(classrooms.dissolved(host, 10, 0))
                .as("the last one first")
                .extracting(DissolvedRow::id)
                .containsExactly(later, id);
        assertThat(classrooms.dissolved(host, 10, 1)).containsExactly(kept);
        assertThat(classrooms.countDissolved(host)).isEqualTo(2);
        assertThat(classrooms.dissolved(ann, 10, 0)).isEmpty();
        assertThat(classrooms.countDissolved(ann)).isZero();
    }

    @Test
    void whoAsksAndWhoWasAsked() {
        UUID id = classroom("777777", false, 0);
        UUID other = classroom("888888", false, 1);
        UUID ben = account("ben", null);
        AdmissionDao admissions = dao(AdmissionDao.class);
        assertThat(admissions.apply(id, ann, "please", NOW)).isEqualTo(1);
        assertThat(admissions.apply(id, ann, "again", NOW)).isZero();
        assertThat(admissions.apply(id, ben, null, NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(admissions.applications(id))
                .containsExactly(
                        new ApplicationRow(id, ann, "Ann", MemberKind.GUEST, "please", NOW),
                        new ApplicationRow(id, ben, "ben", MemberKind.ACCOUNT, null, NOW.plusSeconds(1)));
        assertThat(admissions.invite(id, ann, NOW)).isEqualTo(1);
        assertThat(admissions.invite(id, ann, NOW)).isZero();
        join(other, ann, "Ann", "ann");
        assertThat(admissions.standings(ann))
                .as("the closest first")
                .containsExactly(
                        new Standing(other, Relation.MEMBER),
                        new Standing(id, Relation.INVITED),
                        new Standing(id, Relation.APPLIED));
        assertThat(admissions.invited(id, ann)).isTrue();
        assertThat(admissions.deleteInvitation(id, ann)).isEqualTo(1);
        assertThat(admissions.invited(id, ann)).isFalse();
        assertThat(admissions.deleteApplication(id, ann)).isEqualTo(1);
        assertThat(admissions.deleteApplication(id, ann)).isZero();
        assertThat(admissions.activeNamed("ben")).contains(ben);
        assertThat(admissions.activeNamed("nobody")).isEmpty();
        admissions.deleteApplications(id);
        assertThat(admissions.applications(id)).isEmpty();
    }

    @Test
    void theChatIsKeptWhereTheRoomKeepsItAndSeenByWhomItConcerns() {
        UUID id = classroom("777777", false, 0);
        ChatDao chat = dao(ChatDao.class);
        assertThat(chat.keep(UuidCreator.getTimeOrderedEpoch(), id, ann, null, "Ann", "lost", NOW))
                .as("this room keeps none")
                .isZero();
        classrooms.configure(id, true, false, true, false);
        UUID ben = account(null, "Ben");
        UUID first = UuidCreator.getTimeOrderedEpoch();
        UUID second = UuidCreator.getTimeOrderedEpoch();
        UUID third = UuidCreator.getTimeOrderedEpoch();
        assertThat(chat.keep(first, id, ann, null, "Ann", "to all", NOW)).isEqualTo(1);
        chat.keep(second, id, ann, host, "Ann", "to the host", NOW);
        chat.keep(third, id, host, null, "Teacher", "好的", NOW);
        assertThat(chat.concerning(id, ben, null, 10)).extracting(ChatRow::id).containsExactly(third, first);
        assertThat(chat.concerning(id, ann, null, 10)).hasSize(3);
        assertThat(chat.concerning(id, host, third, 1))
                .containsExactly(new ChatRow(second, id, ann, host, "Ann", "to the host", NOW));
        chat.forget(ann);
        assertThat(chat.concerning(id, host, null, 10))
                .extracting(ChatRow::text)
                .containsExactly("好的");
        chat.deleteAll(id);
        assertThat(chat.concerning(id, host, null, 10)).isEmpty();
    }

    @Test
    void listsOwnAndPublicOnesNewestFirstByPages() {
        UUID joined = classroom("000001", false, 1);
        UUID open = classroom("000002", true, 2);
        classroom("000003", false, 3);
        UUID newest = classroom("000004", true, 4);
        join(joined, ann, "Ann", "ann");
        join(open, ann, "Ann", "ann");
        assertThat(classrooms.visibleTo(ann, 10, 0))
                .extracting(ClassroomRow::id)
                .containsExactly(newest, open, joined);
        assertThat(classrooms.visibleTo(ann, 2, 2)).extracting(ClassroomRow::id).containsExactly(joined);
        assertThat(classrooms.countVisibleTo(ann)).isEqualTo(3);
        assertThat(classrooms.countVisibleTo(host)).isEqualTo(2);
    }

    @Test
    void oneMembershipAndOneBearerOfAName() {
        UUID id = classroom("222222", false, 0);
        UUID ben = account(null, "ANN");
        assertThat(join(id, ann, "Ann", "ann")).isEqualTo(1);
        assertThat(join(id, ann, "Ann B", "ann b")).isZero();
        assertThat(join(id, ben, "ANN", "ann")).isZero();
        assertThat(join(id, ben, "ANN (2)", "ann (2)")).isEqualTo(1);
        assertThat(members.named(id, "ann")).contains(ann);
        assertThat(members.named(id, "nobody")).isEmpty();
        assertThat(members.keysOfOthers(id, ann)).containsExactly("ann (2)");
        members.rename(id, ben, "Ben", "ben");
        assertThat(members.find(id, ben))
                .contains(new MemberRow(id, ben, "Ben", "ben", MemberRow.STUDENT, MemberKind.GUEST, NOW, null));
        UUID elsewhere = classroom("333333", false, 1);
        assertThat(members.find(elsewhere, ben)).isEmpty();
    }

    @Test
    void theHostFirstThenByName() {
        UUID id = classroom("444444", false, 0);
        UUID zoe = account(null, "Zoe");
        join(id, zoe, "Zoe", "zoe");
        join(id, ann, "Ann", "ann");
        members.insert(id, host, "Teacher", "teacher", MemberRow.HOST, NOW);
        assertThat(members.all(id)).extracting(MemberRow::accountId).containsExactly(host, ann, zoe);
        assertThat(members.classroomsOfStudent(ann)).containsExactly(id);
        assertThat(members.classroomsOfStudent(host)).isEmpty();
        assertThat(members.delete(id, ann)).isEqualTo(1);
        assertThat(members.delete(id, ann)).isZero();
        assertThat(members.all(id)).extracting(MemberRow::accountId).containsExactly(host, zoe);
    }

    @Test
    void beingSeenNeverGoesBackInTime() {
        UUID id = classroom("555555", false, 0);
        join(id, ann, "Ann", "ann");
        for (Instant at : List.of(NOW.plusSeconds(60), NOW.plusSeconds(30))) {
            members.seen(id, ann, at);
        }
        assertThat(members.find(id, ann).orElseThrow().lastSeenAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void removalsAreCounted() {
        UUID id = classroom("666666", false, 0);
        assertThat(members.timesRemoved(id, ann)).isEmpty();
        assertThat(members.removedFirst(id, ann, NOW)).isEqualTo(1);
        assertThat(members.removedFirst(id, ann, NOW)).isZero();
        members.removedAgain(id, ann, NOW);
        assertThat(members.timesRemoved(id, ann)).contains(2);
    }
}
