package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountDeletion;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LearningStatistics;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.StudyTime;
import lectern.model.identity.UserExport;
import lectern.model.identity.UserFilter;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackState;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PrivacyRoutesIT {
    private static final List<String> TELLING = List.of(
            "zenobia",
            "quillfeather",
            "zenobie",
            "zq-tablet",
            "zq-phone",
            "zq@secret.example",
            "zq told us",
            "archnames");

    private final People people;

    PrivacyRoutesIT(Engine engine) {
        people = new People.OfEachEngine().on(engine);
    }

    @AfterEach
    void stop() {
        people.close();
    }

    /** Somebody who left traces in every feature that there is. */
    private LecternClient someoneWhoDidEverything() {
        people.head.questions().createCategory(new CategoryDraft("history", "History", null, null, null, 1));
        people.head
                .questions()
                .publish(IntStream.range(0, 5)
                        .mapToObj(i -> people.head
                                .questions()
                                .create(new QuestionDraft(
                                        new Stem("Question " + i, null),
                                        ContentType.TEXT,
                                        "right " + i,
                                        List.of("wrong x", "wrong y"),
                                        "history",
                                        3,
                                        null))
                                .id())
                        .toList());
        Classroom classroom = people.head.classrooms().create(new ClassroomDraft("Room", ClassroomConfig.initial()));
        Classroom left = people.head.classrooms().create(new ClassroomDraft("Other", ClassroomConfig.initial()));
        LecternClient person = people.server.client();
        person.identity().guest(new GuestRequest("zq-tablet", "Zenobie", classroom.joinCode()));
        person.identity()
                .signUp(new SignUpRequest(
                        "Zenobia",
                        "zq@secret.example",
                        People.PASSWORD,
                        null,
                        "Zenobia",
                        "Quillfeather",
                        null,
                        StudyTime.NIGHT,
                        "zq-tablet"));
        String id = person.identity().me().id();
        person.classrooms().join(new JoinRequest(left.joinCode(), null));
        people.head.classrooms().remove(left.id(), id);
        Challenge challenge = Objects.requireNonNull(person.play().next("history"));
        String question = challenge.questions().getFirst().question().id();
        person.play().answer(new AnswerRequest(challenge.challengeId(), question, "a", 90_000, 0, "r1"));
        String report = person.feedback()
                .send(new FeedbackDraft("f1", question, FeedbackReason.TYPO, "ZQ told us"))
                .id();
        people.head.feedback().setState(report, FeedbackState.SEEN);
        people.head.users().suspend(id, "Quillfeather shouted");
        people.head.users().unban(id);
        people.head.users().setRole(id, Role.TEACHER);
        LecternClient again = people.signIn("zenobia", People.PASSWORD);
        again.profile().update(ProfileUpdate.names(null, "Archnames", null, null));
        people.head.users().setRole(id, Role.STUDENT);
        return people.signIn("zenobia", People.PASSWORD);
    }

    /** Every cell of every table, as text. */
    private String dump() {
        List<String> cells = new ArrayList<>();
        try (Database database = people.server.openDatabase()) {
            database.read(tx -> {
                List<String> tables = tx.handle()
                        .createQuery("select table_name from information_schema.tables"
                                + " where lower(table_schema) = 'public' order by table_name")
                        .mapTo(String.class)
                        .list();
                assertThat(tables).hasSizeGreaterThan(15);
                for (String table : tables) {
                    List<Map<String, Object>> rows = tx.handle()
                            .createQuery("select * from \"" + table + "\"")
                            .mapToMap()
                            .list();
                    rows.forEach(row -> row.forEach((column, value) -> cells.add(table + "." + column + "=" + value)));
                }
                return tables;
            });
        }
        return String.join("\n", cells).toLowerCase(Locale.ROOT);
    }

    @Test
    void whatIsHeldIsExportedAndThenForgotten() {
        LecternClient person = someoneWhoDidEverything();
        String id = person.identity().me().id();
        UserExport export = person.profile().export();
        assertThat(export.data().keySet())
                .containsExactly(
                        "play",
                        "feedback",
                        "auditTrail",
                        "secondFactor",
                        "foreignIdentities",
                        "classrooms",
                        "notifications",
                        "activities",
                        "channels",
                        "roster",
                        "account");
        String text = Json.lenient().writeValueAsString(export).toLowerCase(Locale.ROOT);
        assertThat(text)
                .contains("zenobia", "quillfeather", "zq@secret.example", "zq told us", "archnames", "history", "night")
                .contains("\"times\":1", "\"correct\":", "\"endreason\":\"suspended\"")
                .doesNotContain("argon2");

        assertThat(people.server
                        .raw("DELETE", "/api/user/delete", TestServer.token(person), null)
                        .fields())
                .containsExactly("password");
        refused(() -> person.profile().delete(new AccountDeletion("not the password")), ErrorCode.VALIDATION_ERROR);
        String token = TestServer.token(person);
        LearningStatistics figures = people.head.profile().learner(id).statistics();
        assertThat(figures.challengesDealt()).isEqualTo(1);
        assertThat(figures.challengesCompleted()).isZero();
        assertThat(figures.tracksStarted()).isEqualTo(1);
        assertThat(figures.questionsAnswered()).isEqualTo(1);
        assertThat(figures.accuracy()).isEqualTo((double) figures.correctAnswers());
        assertThat(figures.xp()).isEqualTo(10 * figures.correctAnswers());
        assertThat(figures.studyMinutes()).isEqualTo(1);
        assertThat(figures.lastLearned()).isNotNull();
        UserExport last = person.profile().delete(new AccountDeletion(People.PASSWORD));
        assertThat(last.data().keySet()).isEqualTo(export.data().keySet());

        assertThat(people.statusOf(token)).isEqualTo(401);
        refused(() -> people.signIn("zenobia", People.PASSWORD), ErrorCode.UNAUTHORIZED);
        refused(() -> people.head.users().get(id), ErrorCode.NOT_FOUND);
        refused(() -> people.head.profile().of(id), ErrorCode.NOT_FOUND);
        refused(() -> people.head.users().unban(id), ErrorCode.NOT_FOUND);
        assertThat(people.head
                        .users()
                        .list(new UserFilter(1, 20, "zeno", null, null))
                        .items())
                .isEmpty();
        assertThat(people.head.profile().checkUsername("Zenobia").available()).isTrue();

        people.server.stop();
        String dump = dump();
        assertThat(TELLING).noneMatch(dump::contains);
        assertThat(dump)
                .as("figures stay")
                .contains("answer.account_id=" + id)
                .contains("progress.account_id=" + id)
                .contains("account.status=erased")
                .contains("audit_entry.action=erase");
    }

    @Test
    void aGuestGoesWithoutAPassword() {
        LecternClient guest = people.server.client();
        guest.identity().guest(new GuestRequest("zq-phone", "Zenobie", null));
        Raw gone = people.server.raw("DELETE", "/api/user/delete", TestServer.token(guest), null);
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.response().body()).contains("zq-phone");
        LecternClient again = people.server.client();
        String id = again.identity()
                .guest(new GuestRequest("zq-phone", "Other", null))
                .user()
                .id();
        assertThat(gone.body().path("data").path("userId").asString()).isNotEqualTo(id);
    }

    @Test
    void aTeacherWhoGoesLeavesTheClassToItself() {
        Someone teacher = people.staff(Role.TEACHER);
        Classroom classroom =
                teacher.client().classrooms().create(new ClassroomDraft("Room", ClassroomConfig.initial()));
        people.server.guest("Ann", classroom.joinCode());
        teacher.client().profile().delete(new AccountDeletion(People.PASSWORD));
        assertThat(people.head.classrooms().members(classroom.id()))
                .hasSize(2)
                .noneMatch(member -> member.nickname().contains(teacher.username()));
        assertThat(people.head.classrooms().get(classroom.id()).name()).isEqualTo("Room");
    }
}
