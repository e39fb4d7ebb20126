package lectern.server.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.HostChange;
import lectern.model.classroom.JoinRequest;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountDeletion;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ClassroomRoutesIT {
    private final TestServer server;
    private final LecternClient teacher;

    ClassroomRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        teacher = server.admin();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Classroom create(String name, boolean isPublic) {
        return teacher.classrooms().create(new ClassroomDraft(name, new ClassroomConfig(isPublic, false, true, false)));
    }

    private static String code(Classroom classroom) {
        return Objects.requireNonNull(classroom.joinCode());
    }

    private static JoinRequest byCode(Classroom classroom) {
        return new JoinRequest(code(classroom), null);
    }

    private static JoinRequest byId(Classroom classroom) {
        return new JoinRequest(null, classroom.id());
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aTeacherOpensAClassroomAndStudentsJoin() {
        Classroom made = teacher.classrooms().create(new ClassroomDraft("  Grade 3 ", null));
        assertThat(made.name()).isEqualTo("Grade 3");
        assertThat(made.joinCode()).matches("\\d{6}");
        assertThat(made.isHost()).isTrue();
        assertThat(made.config()).isEqualTo(ClassroomConfig.initial());
        assertThat(made.memberCount()).isEqualTo(1);

        LecternClient ann = server.guest("Ann", null);
        String spaced = code(made).substring(0, 3) + " " + code(made).substring(3);
        Classroom joined = ann.classrooms().join(new JoinRequest(spaced, null));
        assertThat(joined.id()).isEqualTo(made.id());
        assertThat(joined.joinCode()).as("only for the host").isNull();
        assertThat(joined.isHost()).isFalse();
        assertThat(joined.memberCount()).isEqualTo(2);
        assertThat(ann.classrooms().join(byCode(made)).memberCount())
                .as("joining again")
                .isEqualTo(2);
        assertThat(ann.classrooms().get(made.id()).hostName()).isEqualTo(TestServer.ADMIN.username());

        LecternClient namesake = server.client();
        namesake.identity().guest(new GuestRequest("another device", "ＡＮＮ", null));
        namesake.classrooms().join(byCode(made));
        List<Member> members = ann.classrooms().members(made.id());
        assertThat(members).extracting(Member::role).containsExactly("host", "student", "student");
        assertThat(members).extracting(Member::nickname).containsExactly("head", "Ann", "ANN (2)");
        assertThat(members).allSatisfy(member -> {
            assertThat(member.presence()).isEqualTo(Presence.OFFLINE);
            assertThat(member.challenge()).isNull();
        });
    }

    @Test
    void aGuestComesInByTheCodeAtTheDoor() {
        Classroom made = create("Door", false);
        LecternClient ben = server.guest("Ben", code(made));
        assertThat(ben.classrooms().members(made.id()))
                .extracting(Member::nickname)
                .containsExactly("head", "Ben");
        assertThat(ben.classrooms().list(1, 20).items())
                .extracting(Classroom::id)
                .containsExactly(made.id());
    }

    @Test
    void whoIsNoMemberLearnsOnlyOfPublicOnes() {
        Classroom hidden = create("Hidden", false);
        Classroom open = create("Open", true);
        LecternClient ann = server.guest("Ann", null);
        assertRefused(() -> ann.classrooms().get(hidden.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> ann.classrooms().members(hidden.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> ann.classrooms().join(byId(hidden)), ErrorCode.NOT_FOUND);
        assertRefused(() -> ann.classrooms().leave(hidden.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> ann.classrooms().remove(hidden.id(), hidden.hostId()), ErrorCode.FORBIDDEN);
        assertRefused(() -> ann.classrooms().members(open.id()), ErrorCode.FORBIDDEN);
        assertThat(ann.classrooms().get(open.id()).joinCode()).isNull();
        assertThat(ann.classrooms().list(1, 20).items())
                .extracting(Classroom::id)
                .containsExactly(open.id());
        assertThat(ann.classrooms().join(byId(open)).memberCount()).isEqualTo(2);
        assertThat(ann.classrooms().members(open.id())).hasSize(2);
    }

    @Test
    void listsByPages() {
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> create("Class " + i, false).id())
                .toList()
                .reversed();
        var first = teacher.classrooms().list(1, 2);
        assertThat(first.items()).extracting(Classroom::id).isEqualTo(made.subList(0, 2));
        assertThat(first.pagination().total()).isEqualTo(5);
        assertThat(teacher.classrooms().list(3, 2).items())
                .extracting(Classroom::id)
                .isEqualTo(made.subList(4, 5));
    }

    @Test
    void leavesAndComesBack() {
        Classroom made = create("Come and go", false);
        LecternClient ann = server.guest("Ann", code(made));
        ann.classrooms().leave(made.id());
        assertRefused(() -> ann.classrooms().get(made.id()), ErrorCode.NOT_FOUND);
        ann.classrooms().join(byCode(made));
        assertThat(ann.classrooms().get(made.id()).memberCount()).isEqualTo(2);
        assertRefused(() -> teacher.classrooms().leave(made.id()), ErrorCode.CONFLICT);
    }

    @Test
    void whoWasRemovedTwiceStaysOut() {
        Classroom made = create("Strict", false);
        LecternClient ann = server.guest("Ann", code(made));
        LecternClient ben = server.guest("Ben", code(made));
        String annsId = ann.identity().me().id();
        assertRefused(() -> ben.classrooms().remove(made.id(), annsId), ErrorCode.FORBIDDEN);
        assertRefused(() -> teacher.classrooms().remove(made.id(), made.hostId()), ErrorCode.CONFLICT);
        assertRefused(() -> teacher.classrooms().remove(made.id(), made.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> teacher.classrooms().remove(made.id(), "x"), ErrorCode.NOT_FOUND);

        teacher.classrooms().remove(made.id(), annsId);
        assertRefused(() -> teacher.classrooms().remove(made.id(), annsId), ErrorCode.NOT_FOUND);
        assertRefused(() -> ann.classrooms().get(made.id()), ErrorCode.NOT_FOUND);
        ann.classrooms().join(byCode(made));
        teacher.classrooms().remove(made.id(), annsId);
        assertRefused(() -> ann.classrooms().join(byCode(made)), ErrorCode.FORBIDDEN);
        assertThat(teacher.classrooms().get(made.id()).memberCount()).isEqualTo(2);
    }

    @Test
    void theHostLetsEachOneInWhereItIsSetSo() {
        ClassroomConfig config = new ClassroomConfig(true, true, false, true);
        Classroom made = teacher.classrooms().create(new ClassroomDraft("By approval", config));
        assertThat(teacher.classrooms().get(made.id()).config()).isEqualTo(config);
        LecternClient ann = server.guest("Ann", null);
        assertRefused(() -> ann.classrooms().join(byCode(made)), ErrorCode.FORBIDDEN);
        assertRefused(() -> ann.classrooms().join(byId(made)), ErrorCode.FORBIDDEN);
    }

    @Test
    void aClassroomWhoseTeacherIsGoneIsGivenToAnother() {
        LecternClient leaving = colleague("leaving");
        Classroom made = leaving.classrooms().create(new ClassroomDraft("Orphans", null));
        Classroom led = create("Led", false);
        LecternClient ann = server.guest("Ann", code(made));
        leaving.profile().delete(new AccountDeletion("correct horse"));

        assertThat(teacher.classrooms().everyone(null, false, 1, 20).items()).hasSize(2);
        Classroom orphan =
                teacher.classrooms().everyone(null, true, 1, 20).items().getFirst();
        assertThat(orphan.id()).isEqualTo(made.id());
        assertThat(orphan.hostName()).isNull();
        for (String words : List.of("LED", "ea")) {
            assertThat(teacher.classrooms().everyone(words, false, 1, 20).items())
                    .as(words)
                    .extracting(Classroom::id)
                    .containsExactly(led.id());
        }
        assertThat(teacher.classrooms().everyone("%", false, 1, 20).items()).isEmpty();
        assertRefused(() -> teacher.classrooms().everyone("\0", false, 1, 20), ErrorCode.VALIDATION_ERROR);
        LecternClient next = colleague("next");
        HostChange toNext = new HostChange(next.identity().me().id());
        for (LecternClient other : List.of(next, ann)) {
            assertRefused(() -> other.classrooms().everyone(null, true, 1, 20), ErrorCode.FORBIDDEN);
            assertRefused(() -> other.classrooms().handOver(made.id(), toNext), ErrorCode.FORBIDDEN);
        }
        for (String nobody : List.of(ann.identity().me().id(), made.hostId(), "x", made.id())) {
            assertRefused(
                    () -> teacher.classrooms().handOver(made.id(), new HostChange(nobody)), ErrorCode.VALIDATION_ERROR);
        }
        assertRefused(() -> teacher.classrooms().handOver(toNext.userId(), toNext), ErrorCode.NOT_FOUND);

        next.classrooms().join(byCode(made));
        Classroom given = teacher.classrooms().handOver(made.id(), toNext);
        assertThat(given.hostName()).isEqualTo("next");
        assertThat(next.classrooms().get(made.id()).isHost()).isTrue();
        assertThat(next.classrooms().members(made.id()))
                .extracting(Member::nickname)
                .as("who was there before is gone")
                .containsExactly("next", "Ann");
        teacher.classrooms().handOver(made.id(), toNext);
        assertThat(teacher.classrooms().everyone(null, true, 1, 20).items()).isEmpty();
        next.classrooms().remove(made.id(), ann.identity().me().id());

        String mine = teacher.identity().me().id();
        teacher.classrooms().handOver(made.id(), new HostChange(mine));
        assertRefused(() -> next.classrooms().get(made.id()), ErrorCode.NOT_FOUND);
        assertThat(teacher.classrooms().get(led.id()).isHost()).isTrue();
    }

    private LecternClient colleague(String name) {
        server.accounts().create(name, null, "correct horse", Role.TEACHER);
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, "correct horse"));
        return client;
    }

    @Test
    void refusesWhatIsWrong() {
        String path = "/api/classrooms";
        String token = TestServer.token(teacher);
        String student = TestServer.token(server.guest("Ann", null));
        assertThat(server.raw("POST", path, null, "{\"name\":\"x\"}").status()).isEqualTo(401);
        assertThat(server.raw("POST", path, student, "{\"name\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(server.raw("GET", path, null, null).status()).isEqualTo(401);
        assertThat(server.raw("POST", path, token, "{\"name\":").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(server.raw("POST", path, token, "{\"name\":7}").fields()).containsExactly("name");
        assertThat(server.raw("POST", path, token, "{\"name\":\" \"}").fields()).containsExactly("name");
        assertThat(server.raw("POST", path, token, "{\"name\":\"" + "x".repeat(101) + "\"}")
                        .fields())
                .containsExactly("name");
        assertThat(server.raw("POST", path, token, "{\"name\":\"x\",\"hostId\":\"y\"}")
                        .fields())
                .containsExactly("hostId");
        assertThat(server.raw("GET", path + "?limit=101", token, null).fields()).containsExactly("limit");
        assertThat(server.raw("GET", path + "/nonsense", token, null).status()).isEqualTo(404);
        assertThat(server.raw("POST", path + "/join", student, "{}").fields()).containsExactly("code", "classroomId");
        assertThat(server.raw("POST", path + "/join", student, "{\"code\":\"1\",\"classroomId\":\"2\"}")
                        .code())
                .isEqualTo("VALIDATION_ERROR");
        assertThat(server.raw("POST", path + "/join", student, "{\"code\":123456}")
                        .fields())
                .containsExactly("code");
        assertThat(server.raw("POST", path + "/join", student, "{\"classroomId\":\"2\"}")
                        .status())
                .isEqualTo(404);
        assertThat(server.raw("POST", path + "/leave", student, "{}").fields()).containsExactly("classroomId");
    }
}
