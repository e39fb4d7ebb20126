package lectern.server.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.AssignmentProgress.StudentWork;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.classroom.Application;
import lectern.model.classroom.ApplyRequest;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.ConfigChange;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.JoinRequest;
import lectern.model.classroom.Member;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Relation;
import lectern.model.client.ActivityClient;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationStatus;
import lectern.model.notification.NotificationType;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.FileLanguage;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a classroom: who is asked in, who asks, what the host sets, its end; and what people are told of it. */
@ParameterizedClass
@EnumSource(Engine.class)
class RoomRoutesIT {
    @SuppressWarnings("NullAway.Init")
    private static Engine engine;

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @SuppressWarnings("NullAway.Init")
    private static LecternClient teacher;

    private static int students;

    @SuppressWarnings("unused")
    RoomRoutesIT(Engine engine) {
        // one server for each engine, see start
    }

    @BeforeParameterizedClassInvocation
    static void start(Engine each) {
        engine = each;
        server = TestServer.start(engine);
        teacher = server.admin();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    private Classroom create(boolean isPublic, boolean approval) {
        return teacher.classrooms()
                .create(new ClassroomDraft("Grade 3", new ClassroomConfig(isPublic, approval, true, false)));
    }

    private LecternClient student() {
        return server.guest("Student " + ++students, null);
    }

    private LecternClient account(String name, Role role) {
        server.accounts().create(name, null, "correct horse", role);
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(name, null, "correct horse"));
        return client;
    }

    private static String id(LecternClient who) {
        return who.identity().me().id();
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static JoinRequest byCode(Classroom classroom) {
        return new JoinRequest(Objects.requireNonNull(classroom.joinCode()), null);
    }

    private static ApplyRequest ask(Classroom classroom, @Nullable String message) {
        return new ApplyRequest(null, Objects.requireNonNull(classroom.joinCode()), message);
    }

    private static Notification newest(LecternClient who) {
        return who.notifications().list(null, 1, 1).items().getFirst();
    }

    @Test
    void askedInWithoutCodeAndApproval() {
        Classroom room = create(false, true);
        LecternClient ann = student();
        LecternClient ben = account("ben" + engine.name().toLowerCase(java.util.Locale.ROOT), Role.STUDENT);
        String bensName = Objects.requireNonNull(ben.identity().me().username());
        assertRefused(() -> ann.classrooms().join(new JoinRequest(null, room.id())), ErrorCode.NOT_FOUND);

        var asked = teacher.classrooms()
                .invite(new InviteRequest(room.id(), List.of(id(ann), room.hostId(), id(ann)), null));
        assertThat(asked.invited()).containsExactly(id(ann));
        assertThat(asked.members()).containsExactly(room.hostId());
        teacher.classrooms().invite(new InviteRequest(room.id(), List.of(id(ann)), null));
        assertThat(teacher.classrooms()
                        .invite(new InviteRequest(room.id(), null, bensName.toUpperCase(java.util.Locale.ROOT)))
                        .invited())
                .containsExactly(id(ben));

        assertThat(ann.notifications().list(null, 1, 20).items())
                .as("told once")
                .hasSize(1);
        Notification told = newest(ann);
        assertThat(told.type()).isEqualTo(NotificationType.CLASSROOM_INVITE);
        assertThat(told.targetId()).isEqualTo(room.id());
        assertThat(told.parameters()).containsEntry("classroomName", "Grade 3").containsEntry("hostName", "head");
        assertThat(ann.classrooms().get(room.id()).relation()).isEqualTo(Relation.INVITED);
        assertThat(ann.classrooms().get(room.id()).joinCode()).isNull();
        assertThat(ann.classrooms().join(new JoinRequest(null, room.id())).relation())
                .isEqualTo(Relation.MEMBER);
        assertThat(ben.classrooms()
                        .apply(new ApplyRequest(room.id(), null, null))
                        .relation())
                .as("who asks and was asked is in")
                .isEqualTo(Relation.MEMBER);
        assertThat(ann.classrooms().members(room.id()))
                .extracting(Member::kind)
                .containsExactly(MemberKind.STAFF, MemberKind.ACCOUNT, MemberKind.GUEST);

        teacher.classrooms().remove(room.id(), id(ann));
        assertThat(newest(ann).type()).isEqualTo(NotificationType.CLASSROOM_REMOVED);
        assertRefused(() -> ann.classrooms().join(new JoinRequest(null, room.id())), ErrorCode.NOT_FOUND);
    }

    @Test
    void invitationsAreTheHostsAndToSomebody() {
        Classroom room = create(true, false);
        LecternClient other = account("other" + engine.ordinal(), Role.TEACHER);
        LecternClient ann = student();
        InviteRequest request = new InviteRequest(room.id(), List.of(id(ann)), null);
        assertRefused(() -> ann.classrooms().invite(request), ErrorCode.FORBIDDEN);
        assertRefused(() -> other.classrooms().invite(request), ErrorCode.FORBIDDEN);
        other.classrooms().join(byCode(room));
        assertRefused(() -> other.classrooms().invite(request), ErrorCode.FORBIDDEN);
        assertRefused(
                () -> teacher.classrooms().invite(new InviteRequest(room.id(), null, "no such name")),
                ErrorCode.NOT_FOUND);
        assertRefused(
                () -> teacher.classrooms().invite(new InviteRequest(room.id(), null, "Student")), ErrorCode.NOT_FOUND);
        String token = TestServer.token(teacher);
        String path = "/api/classrooms/invite";
        String start = "{\"classroomId\":\"" + room.id() + "\"";
        assertThat(server.raw("POST", path, token, start + "}").fields()).containsExactly("userIds");
        assertThat(server.raw("POST", path, token, start + ",\"userIds\":[]}").fields())
                .containsExactly("userIds");
        assertThat(server.raw("POST", path, token, start + ",\"userIds\":[\"" + id(ann) + "\",\"x\"]}")
                        .fields())
                .containsExactly("userIds[1]");
        assertThat(ann.notifications().unread()).as("nothing half-done stays").isZero();
    }

    @Test
    void asksAndTheHostDecides() {
        Classroom room = create(false, true);
        LecternClient ann = student();
        LecternClient ben = student();
        LecternClient eve = student();
        long before = teacher.notifications().unread();
        assertRefused(() -> ann.classrooms().join(byCode(room)), ErrorCode.FORBIDDEN);
        assertRefused(() -> ann.classrooms().apply(new ApplyRequest(room.id(), null, null)), ErrorCode.NOT_FOUND);
        assertRefused(() -> ann.classrooms().apply(new ApplyRequest(null, "x", null)), ErrorCode.NOT_FOUND);
        assertThat(ann.classrooms().apply(ask(room, "  I am in 3b ")).relation())
                .isEqualTo(Relation.APPLIED);
        ann.classrooms().apply(ask(room, "again"));
        ben.classrooms().apply(ask(room, " "));
        eve.classrooms().apply(ask(room, null));
        assertThat(teacher.notifications().unread()).isEqualTo(before + 3);
        assertThat(newest(teacher).type()).isEqualTo(NotificationType.CLASSROOM_APPLICATION);
        assertThat(newest(teacher).parameters()).containsEntry("userId", id(eve));

        List<Application> asking = teacher.classrooms().applications(room.id());
        assertThat(asking).extracting(Application::userId).containsExactly(id(ann), id(ben), id(eve));
        assertThat(asking).extracting(Application::message).containsExactly("I am in 3b", null, null);
        assertThat(asking.getFirst().kind()).isEqualTo(MemberKind.GUEST);
        LecternClient other = account("third" + engine.ordinal(), Role.TEACHER);
        assertRefused(() -> other.classrooms().applications(room.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> other.classrooms().decide(room.id(), id(ann), true), ErrorCode.NOT_FOUND);
        assertRefused(() -> ann.classrooms().applications(room.id()), ErrorCode.FORBIDDEN);
        assertRefused(() -> ann.classrooms().decide(room.id(), id(ann), true), ErrorCode.FORBIDDEN);
        String path = "/api/classrooms/" + room.id() + "/applications/" + id(ann);
        assertThat(server.raw("POST", path, TestServer.token(teacher), "{}").fields())
                .containsExactly("approve");

        teacher.classrooms().decide(room.id(), id(ann), true);
        teacher.classrooms().decide(room.id(), id(ben), false);
        assertRefused(() -> teacher.classrooms().decide(room.id(), id(ben), true), ErrorCode.NOT_FOUND);
        assertThat(newest(ann).type()).isEqualTo(NotificationType.APPLICATION_APPROVED);
        assertThat(newest(ben).type()).isEqualTo(NotificationType.APPLICATION_REFUSED);
        assertThat(ann.classrooms().members(room.id())).hasSize(2);
        assertRefused(() -> ben.classrooms().get(room.id()), ErrorCode.NOT_FOUND);

        assertRefused(() -> ben.classrooms().takeBack(room.id()), ErrorCode.NOT_FOUND);
        eve.classrooms().takeBack(room.id());
        assertThat(teacher.classrooms().applications(room.id())).isEmpty();
        assertRefused(() -> teacher.classrooms().decide(room.id(), id(eve), true), ErrorCode.NOT_FOUND);
        assertRefused(() -> eve.classrooms().takeBack(room.id()), ErrorCode.NOT_FOUND);
        assertThat(eve.classrooms().apply(ask(room, null)).relation()).isEqualTo(Relation.APPLIED);

        for (int i = 0; i < 2; i++) {
            teacher.classrooms().remove(room.id(), id(ann));
            if (i == 0) {
                ann.classrooms().apply(ask(room, null));
                teacher.classrooms().decide(room.id(), id(ann), true);
            }
        }
        assertRefused(() -> ann.classrooms().apply(ask(room, null)), ErrorCode.FORBIDDEN);
        teacher.classrooms().invite(new InviteRequest(room.id(), List.of(id(ann)), null));
        assertThat(ann.classrooms().join(new JoinRequest(null, room.id())).relation())
                .as("the host has the last word")
                .isEqualTo(Relation.MEMBER);
    }

    @Test
    void settingsAreTheHostsAndPartial() {
        Classroom room = create(false, false);
        LecternClient ann = student();
        ann.classrooms().join(byCode(room));
        ConfigChange open = new ConfigChange(true, null, null, null);
        assertRefused(() -> ann.classrooms().configure(room.id(), open), ErrorCode.FORBIDDEN);
        assertThat(teacher.classrooms().configure(room.id(), open).config())
                .isEqualTo(new ClassroomConfig(true, false, true, false));
        assertThat(teacher.classrooms()
                        .configure(room.id(), new ConfigChange(null, true, false, true))
                        .config())
                .isEqualTo(new ClassroomConfig(true, true, false, true));
        assertThat(ann.classrooms().get(room.id()).config().synchronised()).isTrue();
        String path = "/api/classrooms/" + room.id() + "/config";
        assertThat(server.raw("PUT", path, TestServer.token(teacher), "{\"isPublic\":3}")
                        .fields())
                .containsExactly("isPublic");
        assertThat(server.raw("PUT", path, TestServer.token(teacher), "{\"name\":\"x\"}")
                        .fields())
                .containsExactly("name");
    }

    @Test
    void showsEachWhatIsTheirs() {
        Classroom room = create(true, false);
        LecternClient ann = student();
        LecternClient stranger = student();
        LecternClient admin = account("admin" + engine.ordinal(), Role.ADMIN);
        ann.classrooms().join(byCode(room));
        Classroom toHost = teacher.classrooms().get(room.id());
        assertThat(toHost.joinCode()).isEqualTo(room.joinCode());
        assertThat(toHost.codeUntil()).isNotNull();
        assertThat(toHost.relation()).isEqualTo(Relation.HOST);
        Classroom toMember = ann.classrooms().get(room.id());
        assertThat(toMember.joinCode()).isNull();
        assertThat(toMember.codeUntil()).isNull();
        assertThat(toMember.relation()).isEqualTo(Relation.MEMBER);
        Classroom toStranger = stranger.classrooms().get(room.id());
        assertThat(toStranger.joinCode()).isNull();
        assertThat(toStranger.codeUntil()).isNull();
        assertThat(toStranger.relation()).isEqualTo(Relation.NONE);
        assertThat(toStranger.memberCount()).isEqualTo(2);
        assertRefused(() -> stranger.classrooms().members(room.id()), ErrorCode.FORBIDDEN);
        assertRefused(() -> stranger.classrooms().messages(room.id(), null, 20), ErrorCode.FORBIDDEN);
        Classroom toAdmin = admin.classrooms().get(room.id());
        assertThat(toAdmin.joinCode()).isEqualTo(room.joinCode());
        assertThat(toAdmin.relation()).isEqualTo(Relation.NONE);
        assertThat(toAdmin.isHost()).isFalse();
        assertThat(admin.classrooms().members(room.id())).hasSize(2);
        assertRefused(() -> admin.classrooms().dissolve(room.id()), ErrorCode.FORBIDDEN);
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        Classroom room = create(false, false);
        LecternClient ann = student();
        Classroom renewed = teacher.classrooms().renewCode(room.id());
        assertThat(renewed.joinCode()).matches("\\d{6}").isNotEqualTo(room.joinCode());
        assertRefused(() -> ann.classrooms().join(byCode(room)), ErrorCode.NOT_FOUND);
        ann.classrooms().join(byCode(renewed));
        assertRefused(() -> ann.classrooms().renewCode(room.id()), ErrorCode.FORBIDDEN);
    }

    @Test
    void whatIsDissolvedIsGoneForAll() {
        Classroom room = create(true, false);
        LecternClient ann = student();
        LecternClient ben = student();
        ann.classrooms().join(byCode(room));
        assertRefused(() -> ann.classrooms().dissolve(room.id()), ErrorCode.FORBIDDEN);
        assertRefused(() -> ben.classrooms().dissolve(room.id()), ErrorCode.FORBIDDEN);
        ben.classrooms().apply(new ApplyRequest(room.id(), null, null));
        teacher.classrooms().dissolve(room.id());
        assertThat(newest(ben).type()).as("who waits at the door").isEqualTo(NotificationType.CLASSROOM_DISSOLVED);
        assertThat(newest(ann).type()).isEqualTo(NotificationType.CLASSROOM_DISSOLVED);
        assertThat(newest(ann).parameters()).containsEntry("classroomName", "Grade 3");
        for (LecternClient who : List.of(teacher, ann, ben)) {
            assertRefused(() -> who.classrooms().get(room.id()), ErrorCode.NOT_FOUND);
            assertThat(who.classrooms().list(1, 100).items())
                    .extracting(Classroom::id)
                    .doesNotContain(room.id());
        }
        assertRefused(() -> ann.classrooms().join(byCode(room)), ErrorCode.NOT_FOUND);
        assertRefused(() -> teacher.classrooms().dissolve(room.id()), ErrorCode.NOT_FOUND);
        assertThat(ann.identity().me().id()).as("who was in it stays").isEqualTo(id(ann));
    }

    @Test
    void whatCameOfADissolvedOneStaysWithWhoLedIt() {
        LecternClient leader = account("past-leader" + engine.ordinal(), Role.TEACHER);
        LecternClient other = account("past-other" + engine.ordinal(), Role.TEACHER);
        LecternClient office = account("past-office" + engine.ordinal(), Role.ADMIN);
        LecternClient ann = student();
        Classroom room = leader.classrooms().create(new ClassroomDraft("Grade 4", ClassroomConfig.initial()));
        ann.classrooms().join(byCode(room));
        ActivityDraft.Race text = new ActivityDraft.Race(null, "A text to type.");
        String race = leader.activities(room.id())
                .create(new ActivityDraft(ActivityKind.TYPING_RACE, null, null, text, null))
                .id();
        assertRefused(() -> office.activities(room.id()).results(race), ErrorCode.NOT_FOUND);
        ActivityClient work = leader.activities(room.id());
        String article = office.articles()
                .create(new ArticleDraft(
                        "Fox",
                        null,
                        null,
                        null,
                        null,
                        new ArticleMetadata(1, List.of(), null),
                        true,
                        List.of(SentenceDraft.of("The fox runs."))))
                .articleId();
        String lesson = work.assign(new AssignmentDraft(AssignedKind.ARTICLE, article, null, null, null, null))
                .id();
        ann.activities(room.id()).done(lesson);
        LecternClient ben = student();
        ben.classrooms().join(byCode(room));
        assertThat(leader.classrooms().dissolved(1, 20).items()).isEmpty();
        leader.classrooms().dissolve(room.id());

        assertThat(leader.classrooms().dissolved(1, 20).items()).singleElement().satisfies(past -> {
            assertThat(past.id()).isEqualTo(room.id());
            assertThat(past.name()).isEqualTo("Grade 4");
            assertThat(past.dissolvedAt()).isAfter(past.createdAt());
            assertThat(past.joinCode()).isNull();
            assertThat(past.isHost()).isFalse();
        });
        for (LecternClient who : List.of(leader, office)) {
            ActivityClient past = who.activities(room.id());
            assertThat(past.list(1, 20).items()).extracting(ActivitySummary::id).containsExactly(race);
            assertThat(past.results(race).endedAt()).isNotNull();
            assertThat(past.resultsCsv(race, FileLanguage.EN)).isNotEmpty();
            assertRefused(() -> past.results(room.id()), ErrorCode.NOT_FOUND);
            assertRefused(() -> past.get(race), ErrorCode.NOT_FOUND);
            assertThat(past.assignments()).singleElement().satisfies(kept -> {
                assertThat(kept.doneCount()).isEqualTo(1);
                assertThat(kept.of()).isEqualTo(2);
            });
            assertThat(past.progress(lesson).students())
                    .extracting(StudentWork::userId, each -> each.doneAt() != null)
                    .containsExactlyInAnyOrder(Tuple.tuple(id(ann), true), Tuple.tuple(id(ben), false));
            assertRefused(() -> past.withdraw(lesson), ErrorCode.NOT_FOUND);
        }
        for (LecternClient who : List.of(ann, other)) {
            ActivityClient past = who.activities(room.id());
            ErrorCode ofHosts = who.equals(ann) ? ErrorCode.FORBIDDEN : ErrorCode.NOT_FOUND;
            assertRefused(() -> past.list(1, 20), ErrorCode.NOT_FOUND);
            assertRefused(() -> past.results(race), ofHosts);
            assertRefused(() -> past.resultsCsv(race, FileLanguage.EN), ofHosts);
            assertRefused(past::assignments, ErrorCode.NOT_FOUND);
            assertRefused(() -> past.progress(lesson), ofHosts);
            assertThat(who.classrooms().dissolved(1, 20).items()).isEmpty();
        }
        Classroom next = leader.classrooms().create(new ClassroomDraft("Grade 5", ClassroomConfig.initial()));
        leader.classrooms().dissolve(next.id());
        assertThat(leader.classrooms().dissolved(1, 20).items())
                .extracting(Classroom::name)
                .containsExactly("Grade 5", "Grade 4");
        assertRefused(() -> leader.activities(next.id()).results(race), ErrorCode.NOT_FOUND);
        assertRefused(
                () -> leader.classrooms().invite(new InviteRequest(room.id(), List.of(id(ann)), null)),
                ErrorCode.NOT_FOUND);
        assertThat(server.raw("GET", "/api/classrooms?dissolved=maybe", TestServer.token(leader), null)
                        .fields())
                .containsExactly("dissolved");
    }

    @Test
    void notificationsAreReadAndDeletedByTheirOwnerAlone() {
        LecternClient ann = student();
        LecternClient ben = student();
        for (int i = 0; i < 3; i++) {
            teacher.classrooms().invite(new InviteRequest(create(false, false).id(), List.of(id(ann)), null));
        }
        List<Notification> all = ann.notifications().list(null, 1, 20).items();
        assertThat(all).hasSize(3).isSortedAccordingTo((a, b) -> b.id().compareTo(a.id()));
        String first = all.getFirst().id();
        assertThat(ann.notifications().list(null, 2, 2).items()).containsExactly(all.getLast());
        assertRefused(() -> ben.notifications().read(first), ErrorCode.NOT_FOUND);
        assertRefused(() -> ben.notifications().delete(first), ErrorCode.NOT_FOUND);
        assertThat(ben.notifications().read(List.of(first))).isZero();
        ben.notifications().clear();
        assertThat(ann.notifications().unread()).isEqualTo(3);

        assertThat(ann.notifications().read(first).status()).isEqualTo(NotificationStatus.READ);
        assertThat(ann.notifications()
                        .list(NotificationStatus.UNREAD, 1, 20)
                        .pagination()
                        .total())
                .isEqualTo(2);
        assertThat(ann.notifications().list(NotificationStatus.READ, 1, 20).items())
                .extracting(Notification::id)
                .containsExactly(first);
        assertThat(ann.notifications().read(List.of(all.get(1).id(), first))).isEqualTo(1);
        assertThat(ann.notifications().read((List<String>) null)).isZero();
        ann.notifications().delete(first);
        assertRefused(() -> ann.notifications().delete(first), ErrorCode.NOT_FOUND);
        assertThat(ann.notifications().list(null, 1, 20).items()).hasSize(2);
        ann.notifications().clear();
        assertThat(ann.notifications().list(null, 1, 20).items()).isEmpty();
        String token = TestServer.token(ann);
        assertThat(server.raw("GET", "/api/notifications?status=seen", token, null)
                        .fields())
                .containsExactly("status");
        assertThat(server.raw("POST", "/api/notifications/read", token, "{\"ids\":[\"x\"]}")
                        .status())
                .isEqualTo(404);
        assertThat(server.raw("GET", "/api/notifications", null, null).status()).isEqualTo(401);
    }
}
