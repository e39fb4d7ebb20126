package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountDeletion;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LearningStatistics;
import lectern.model.identity.Role;
import lectern.model.identity.UserExport;
import lectern.model.identity.UserFilter;
import lectern.model.roster.StudentDraft;
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
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Engine.class)
class PrivacyRoutesIT {
    private final People people;

    PrivacyRoutesIT(Engine engine) {
        people = new People.OfEachEngine().on(engine);
    }

    @AfterEach
    void stop() {
        people.close();
    }

    /** Stops the server, looks at its database, and starts it again. */
    private void atRest(Consumer<Database> look) {
        people.server.stop();
        try (Database database = people.server.openDatabase()) {
            look.accept(database);
        }
        people.server.restart();
    }

    /** Signed in as before, on the port that the server has now. */
    private LecternClient again(LecternClient client) {
        LecternClient again = people.server.client();
        again.api().tokens().set(client.api().tokens().current());
        return again;
    }

    @Test
    void whatIsHeldIsExportedAndThenForgotten() {
        LecternClient before = Traces.leave(people);
        String id = before.identity().me().id();
        String avatar = String.valueOf(
                before.profile().setAvatar("image/png", People.picture(1)).avatarUrl());
        String former = avatar;
        avatar = String.valueOf(
                before.profile().setAvatar("image/png", People.picture(2)).avatarUrl());
        LearningStatistics figures = people.head.profile().learner(id).statistics();
        assertThat(figures.challengesDealt()).isEqualTo(1);
        assertThat(figures.challengesCompleted()).isZero();
        assertThat(figures.tracksStarted()).isEqualTo(1);
        assertThat(figures.questionsAnswered()).isEqualTo(1);
        assertThat(figures.accuracy()).isEqualTo((double) figures.correctAnswers());
        assertThat(figures.xp()).isEqualTo(10 * figures.correctAnswers());
        assertThat(figures.studyMinutes()).isEqualTo(1);
        assertThat(figures.totalStudyTime()).isEqualTo(1);
        assertThat(figures.lastLearned()).isNotNull();
        Set<String> tables = new TreeSet<>();
        atRest(database -> {
            WrittenTraces.leave(database, UUID.fromString(id));
            database.read(tx -> {
                assertThat(PersonalTables.without(tx, UUID.fromString(id)))
                        .as("columns that the person must stand in before, so that none is overlooked after")
                        .isEmpty();
                PersonalTables.references(tx)
                        .forEach(reference -> tables.add(reference.split("\\.")[0]));
                return tables;
            });
        });
        LecternClient person = again(before);
        LecternClient head = people.server.admin();
        head.roster().update(id, new StudentDraft("Zenobia", "ZQ-4711", "7b", null));
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
                .contains("zq-4711", "zq-subject", Traces.PHONE, "zenobie", former, avatar, "quillfeather shouted")
                .doesNotContain("argon2");
        JsonNode data = Json.lenient().valueToTree(export.data());
        Exported.all(tables, data);
        assertThat(data.at("/auditTrail/entries")
                        .valueStream()
                        .filter(entry -> entry.path("thingId").asString("").equals(id))
                        .map(entry -> entry.path("kind").asString()))
                .as("kinds of what was done to people")
                .containsOnly("user", "student", "second-factor", "mfa-phone");
        assertThat(data.at("/auditTrail/entries").valueStream())
                .as("others' addresses are theirs")
                .allMatch(entry -> entry.path("byOneself").asBoolean()
                        || !entry.path("address").isString());

        assertThat(people.server
                        .raw("DELETE", "/api/user/delete", TestServer.token(person), null)
                        .fields())
                .containsExactly("password");
        refused(() -> person.profile().delete(new AccountDeletion("not the password")), ErrorCode.VALIDATION_ERROR);
        String token = TestServer.token(person);
        UserExport last = person.profile().delete(new AccountDeletion(People.PASSWORD));
        assertThat(last.data().keySet()).isEqualTo(export.data().keySet());

        assertThat(people.statusOf(token)).isEqualTo(401);
        refused(() -> people.signIn("zenobia", People.PASSWORD), ErrorCode.UNAUTHORIZED);
        refused(() -> head.users().get(id), ErrorCode.NOT_FOUND);
        refused(() -> head.profile().of(id), ErrorCode.NOT_FOUND);
        refused(() -> head.users().unban(id), ErrorCode.NOT_FOUND);
        assertThat(head.users().list(new UserFilter(1, 20, "zeno", null, null)).items())
                .isEmpty();
        assertThat(head.profile().checkUsername("Zenobia").available()).isTrue();

        for (String picture : List.of(former, avatar)) {
            assertThat(people.server.raw("GET", picture, null, null).status()).isEqualTo(404);
        }

        people.server.stop();
        String dump;
        try (Database database = people.server.openDatabase()) {
            dump = PersonalTables.dump(database);
            List<String> kinds = database.read(tx -> PersonalTables.auditKinds(tx, id));
            assertThat(kinds)
                    .as("kinds that AuditPersonalData must know")
                    .containsExactlyInAnyOrder("user", "student", "second-factor", "mfa-phone");
        }
        assertThat(Traces.TELLING).noneMatch(dump::contains);
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

    @Test
    void aPictureThatSomebodyElseShowsStays() {
        Someone one = people.student();
        Someone other = people.student();
        String url = String.valueOf(
                one.client().profile().setAvatar("image/png", People.picture(3)).avatarUrl());
        assertThat(other.client()
                        .profile()
                        .setAvatar("image/png", People.picture(3))
                        .avatarUrl())
                .isEqualTo(url);
        one.client().profile().delete(new AccountDeletion(People.PASSWORD));
        assertThat(people.server.raw("GET", url, null, null).status()).isEqualTo(200);
        other.client().profile().delete(new AccountDeletion(People.PASSWORD));
        assertThat(people.server.raw("GET", url, null, null).status()).isEqualTo(404);
    }
}
