package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.identity.LearnerProfile;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.Role;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer.Raw;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whom. */
@ParameterizedClass
@EnumSource(Engine.class)
class PeopleAccessIT {
    private static final People.OfEachEngine SERVERS = new People.OfEachEngine();

    private final People people;

    PeopleAccessIT(Engine engine) {
        people = SERVERS.on(engine);
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @Test
    void othersSeeANameAndNoMore() {
        Someone mei = people.student();
        Someone bo = people.student();
        Raw shown = people.raw("GET", "/users/" + mei.id(), bo, null);
        assertThat(shown.body().path("data").propertyNames())
                .containsExactlyInAnyOrder("id", "displayName", "avatarUrl", "role");
        assertThat(bo.client().profile().of(mei.id()).displayName()).isEqualTo(mei.username());
        refused(() -> bo.client().profile().of(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND);
        assertThat(people.raw("GET", "/users/x", bo, null).status()).isEqualTo(404);
        assertThat(people.raw("GET", "/users/" + mei.id(), null, null).status()).isEqualTo(401);
    }

    @Test
    void figuresAreForOneselfOnesTeacherAndAdministrators() {
        Someone mei = people.student();
        Someone bo = people.student();
        Someone teacher = people.staff(Role.TEACHER);
        Someone stranger = people.staff(Role.TEACHER);
        Classroom classroom = teacher.client().classrooms().create(new ClassroomDraft("7b", ClassroomConfig.initial()));
        refused(() -> teacher.client().profile().learner(mei.id()), ErrorCode.FORBIDDEN);
        mei.client().classrooms().join(new JoinRequest(classroom.joinCode(), null));
        mei.client()
                .profile()
                .update(new ProfileUpdate(null, null, null, null, null, mei.username() + "@x", null, 60, null, null));
        LearnerProfile own = mei.client().profile().learner(mei.id());
        assertThat(own.email()).isEqualTo(mei.username() + "@x");
        assertThat(own.enrollments()).singleElement().satisfies(enrollment -> {
            assertThat(enrollment.name()).isEqualTo("7b");
            assertThat(enrollment.host()).isFalse();
        });
        assertThat(own.statistics().questionsAnswered()).isZero();
        assertThat(own.statistics().accuracy()).isNull();
        assertThat(own.statistics().level()).isEqualTo(1);
        assertThat(teacher.client().profile().learner(mei.id()).email()).isNull();
        assertThat(people.head.profile().learner(mei.id()).weeklyLearningGoal()).isEqualTo(60);
        String unknown = UUID.randomUUID().toString();
        for (Someone other : new Someone[] {bo, stranger}) {
            refused(() -> other.client().profile().learner(mei.id()), ErrorCode.FORBIDDEN);
            refused(() -> other.client().profile().learner(unknown), ErrorCode.FORBIDDEN);
        }
        refused(() -> people.head.profile().learner(unknown), ErrorCode.NOT_FOUND);
    }

    @Test
    void nobodyUnknownComesIn() {
        for (String route : new String[] {
            "GET /users/me",
            "PUT /users/me",
            "GET /user/profile",
            "PUT /user/preferences",
            "PUT /profile/update",
            "PUT /profile/preferences",
            "GET /user/export",
            "DELETE /user/delete"
        }) {
            String[] parts = route.split(" ", 2);
            String body = parts[0].equals("PUT") ? "{}" : null;
            assertThat(people.raw(parts[0], parts[1], null, body).status())
                    .as(route)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /users",
                "GET /admin/users",
                "GET /admin/users/ID",
                "GET /admin/users/ID/sessions",
                "DELETE /admin/users/ID/sessions",
                "DELETE /admin/users/ID/sessions/ID",
                "GET /users/ID/activity",
                "PUT /users/ID/role",
                "POST /users/ID/suspend",
                "PUT /admin/users/ID/ban",
                "PUT /admin/users/ID/unban",
                "GET /admin/admins",
                "POST /admin/admins",
                "GET /admin/admins/ID",
                "PUT /admin/admins/ID",
                "DELETE /admin/admins/ID",
                "POST /admin/admins/ID/reset-password",
                "GET /admin/audit-log",
                "GET /admin/exports/audit-log?format=csv",
                "GET /admin/settings",
                "PUT /admin/settings/signUpOpen"
            })
    void nobodyElseComesIn(String route) {
        String[] parts = route.replace("ID", people.headId()).split(" ", 2);
        boolean sends = parts[0].equals("POST") || parts[0].equals("PUT");
        String body = sends ? "{}" : null;
        assertThat(people.raw(parts[0], parts[1], null, body).status()).isEqualTo(401);
        assertThat(people.raw(parts[0], parts[1], people.bystander(), body).status())
                .isEqualTo(403);
        assertThat(people.raw(parts[0], parts[1], people.editor(), body).status())
                .isEqualTo(403);
    }
}
