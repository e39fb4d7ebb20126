package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Profile;
import lectern.model.identity.Role;
import lectern.model.identity.SessionInfo;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.SignedUp;
import lectern.model.identity.StudyTime;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SignUpRoutesIT {
    private static final People.OfEachEngine SERVERS = new People.OfEachEngine();

    private final People people;

    SignUpRoutesIT(Engine engine) {
        people = SERVERS.on(engine);
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    private static SignUpRequest request(String username, String email) {
        return new SignUpRequest(username, email, People.PASSWORD, null, null, null, null, null, null);
    }

    private SignedUp signUp(SignUpRequest request) {
        return people.server.client().identity().signUp(request);
    }

    @Test
    void aChildWithoutAnAddressSignsUpAndIsSignedIn() {
        LecternClient client = people.server.client();
        String name = people.name("小红");
        SignedUp signedUp = client.identity()
                .signUp(new SignUpRequest(
                        name, null, People.PASSWORD, "Red", " 红 ", "李", null, StudyTime.MORNING, "tablet"));
        assertThat(signedUp.tokens()).isNotNull();
        Profile me = client.profile().me();
        assertThat(me.id()).isEqualTo(signedUp.id());
        assertThat(me.username()).isEqualTo(name);
        assertThat(me.email()).isNull();
        assertThat(me.nickname()).isEqualTo("Red");
        assertThat(me.firstName()).isEqualTo("红");
        assertThat(me.role()).isEqualTo(Role.STUDENT);
        assertThat(me.preferredStudyTime()).isEqualTo(StudyTime.MORNING);
        assertThat(me.guest()).isFalse();
        assertThat(client.identity().sessions())
                .extracting(SessionInfo::deviceId)
                .containsExactly("tablet");
        assertThat(people.signIn(name, People.PASSWORD).identity().me().id()).isEqualTo(me.id());
    }

    @Test
    void spellingsOfANameOrAnAddressAreOne() {
        String name = people.name("anna");
        signUp(request(name, name + "@School.example"));
        String wide = name.replace("anna", "ＡＮＮＡ");
        refused(() -> signUp(request(name.toUpperCase(Locale.ROOT), "")), ErrorCode.CONFLICT);
        refused(() -> signUp(request(wide, "")), ErrorCode.CONFLICT);
        refused(() -> signUp(request(people.name("bo"), wide + "@SCHOOL.example")), ErrorCode.CONFLICT);
        LecternClient client = people.server.client();
        client.identity().login(new LoginRequest(null, " " + wide + "@school.EXAMPLE", People.PASSWORD));
        assertThat(client.identity().me().username()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"long enough\"}|username",
                "{\"username\":\"a@b\",\"password\":\"long enough\"}|username",
                "{\"username\":\"\\u200b\",\"password\":\"long enough\"}|username",
                "{\"username\":\"zoe\",\"password\":\"short\"}|password",
                "{\"username\":\"zoe\"}|password",
                "{\"username\":\"zoe\",\"password\":\"long enough\",\"email\":\"no address\"}|email",
                "{\"username\":\"zoe\",\"password\":\"long enough\",\"email\":\"a@b\\r\\nBcc: c@d\"}|email",
                "{\"username\":\"zoe\",\"password\":\"long enough\",\"firstName\":\"\\u202e\"}|firstName",
                "{\"username\":\"zoe\",\"password\":\"long enough\",\"role\":\"king\"}|role",
                "{\"username\":\"zoe\",\"password\":\"long enough\",\"status\":\"active\"}|status",
                "{\"username\":\"zoe\",\"password\":\"long enough\",\"preferredStudyTime\":\"noon\"}|preferredStudyTime"
            })
    void aBadRequestNamesItsField(String body, String field) {
        Raw answer = people.raw("POST", "/auth/signup", null, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void nobodySignsUpAsStaff() {
        for (String role : new String[] {"teacher", "instructor", "editor", "admin", "super_admin"}) {
            String body = "{\"username\":\"eve\",\"password\":\"long enough\",\"role\":\"" + role + "\"}";
            assertThat(people.raw("POST", "/auth/signup", null, body).status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(people.raw("POST", "/auth/signup", people.bystander(), body)
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(people.server.client().profile().checkUsername("eve").available())
                .isTrue();
    }

    @Test
    void anAdministratorMakesAccountsBelowTheirOwn() {
        Someone admin = people.staff(Role.ADMIN);
        String name = people.name("kim");
        String body = "{\"username\":\"" + name + "\",\"password\":\"long enough\",\"role\":\"instructor\"}";
        Raw made = people.raw("POST", "/users", admin, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("data").path("role").asString()).isEqualTo("teacher");
        assertThat(made.body().path("data").has("tokens")).isFalse();
        for (String role : new String[] {"admin", "super_admin"}) {
            String higher = body.replace("instructor", role).replace(name, people.name("kim"));
            assertThat(people.raw("POST", "/users", admin, higher).status()).isEqualTo(403);
        }
        Raw entry = people.asHead("GET", "/admin/audit-log?kind=user&actor=" + admin.id(), null);
        assertThat(entry.response().body())
                .contains("\"create\"")
                .contains(name)
                .doesNotContain("long enough")
                .doesNotContain("argon2");
    }

    @Test
    void aGuestKeepsEverything() {
        Classroom classroom = people.head.classrooms().create(new ClassroomDraft("Room", ClassroomConfig.initial()));
        String nickname = people.name("Gu");
        LecternClient guest = people.server.guest(nickname, classroom.joinCode());
        LecternClient elsewhere = people.server.guest(nickname, classroom.joinCode());
        String id = guest.identity().me().id();
        assertThat(elsewhere.identity().me().id()).isEqualTo(id);
        String name = people.name("grown");
        SignedUp grown = guest.identity().signUp(request(name, name + "@school.example"));
        assertThat(grown.id()).isEqualTo(id);
        assertThat(grown.tokens()).isNull();
        assertThat(grown.nickname()).isEqualTo(nickname);
        assertThat(guest.classrooms().members(classroom.id()))
                .anyMatch(member ->
                        member.userId().equals(id) && member.nickname().equals(nickname));
        assertThat(people.statusOf(TestServer.token(elsewhere)))
                .as("who came in by the name alone is out")
                .isEqualTo(401);
        refused(() -> people.server.guest(nickname, classroom.joinCode()), ErrorCode.CONFLICT);
        assertThat(people.server.guest(nickname, null).identity().me().id())
                .as("the device finds somebody new")
                .isNotEqualTo(id);
        assertThat(people.signIn(name, People.PASSWORD).identity().me().id()).isEqualTo(id);
        refused(() -> guest.identity().signUp(request(people.name("again"), "")), ErrorCode.CONFLICT);
    }

    @Test
    void aTokenThatIsNoGoodIsNotTakenForNone() {
        String body = "{\"username\":\"" + people.name("lost") + "\",\"password\":\"long enough\"}";
        assertThat(people.server
                        .raw("POST", "/api/auth/signup", "nonsense", body)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theSchoolClosesSignUp() {
        assertThat(people.server.client().identity().signUpStatus().open()).isTrue();
        people.head.admin().setSetting("signUpOpen", false);
        try {
            assertThat(people.server.client().identity().signUpStatus().open()).isFalse();
            refused(() -> signUp(request(people.name("late"), "")), ErrorCode.FORBIDDEN);
            LecternClient guest = people.server.guest(people.name("g"), null);
            refused(() -> guest.identity().signUp(request(people.name("late"), "")), ErrorCode.FORBIDDEN);
            assertThat(people.head
                            .identity()
                            .signUp(request(people.name("made"), ""))
                            .role())
                    .isEqualTo(Role.STUDENT);
        } finally {
            people.head.admin().setSetting("signUpOpen", true);
        }
        assertThat(UUID.fromString(signUp(request(people.name("open"), "")).id()))
                .isNotNull();
    }
}
