package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.identity.User;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class GuestServiceIT {
    private final IdentityFixture fixture;
    private final TestDoor door = new TestDoor();
    private final GuestService guests;

    GuestServiceIT(Engine engine) {
        fixture = new IdentityFixture(engine);
        guests = new GuestService(fixture.database(), fixture.sessions, door, id -> false, fixture.clock);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private SignIn guest(String device, @Nullable String nickname, @Nullable String code) {
        return guests.guest(new GuestRequest(device, nickname, code), new Origin(device, "10.0.0.7", "test"));
    }

    private SignIn join(String device, String nickname) {
        return guest(device, nickname, TestDoor.CODE);
    }

    private static String id(SignIn signIn) {
        return signIn.user().id();
    }

    private static void refused(ErrorCode code, String message, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageContaining(message);
        });
    }

    @Test
    void aNewGuestIsAStudentInTheClassroom() {
        SignIn signIn = join("tablet", "Anna");
        assertThat(signIn.user()).isEqualTo(new User(id(signIn), null, "Anna", null, Role.STUDENT, "free"));
        assertThat(signIn.classroomId()).isEqualTo(door.classroomId.toString());
        assertThat(door.members).containsExactly(java.util.Map.entry("anna", UUID.fromString(id(signIn))));
    }

    @Test
    void theSameNameInTheSameClassroomIsTheSameStudentOnAnyDevice() {
        String anna = id(join("tablet", "Anna"));
        assertThat(id(join("phone", " ANNA "))).isEqualTo(anna);
        assertThat(door.entries).as("she is in already, nobody need hear of it").isEqualTo(1);
        // and the new device is hers from now on
        assertThat(id(guest("phone", null, null))).isEqualTo(anna);
    }

    @Test
    void aConnectedStudentIsNotTakenOverByAnotherDevice() {
        SignIn anna = join("tablet", "Anna");
        door.connected.add(UUID.fromString(id(anna)));
        refused(
                ErrorCode.CONFLICT,
                "Someone called anna is already here. Add a letter to your name.",
                () -> join("phone", "anna"));
        assertThat(id(join("tablet", "anna"))).isEqualTo(id(anna));
        assertThat(id(join("phone", "Anna B"))).isNotEqualTo(id(anna));
        door.connected.clear();
        assertThat(id(join("phone", "Anna"))).isEqualTo(id(anna));
    }

    @Test
    void whoHasAPasswordIsNeverMetByName() {
        User teacher = fixture.accounts.create("Ms Lin", null, "correct horse", Role.TEACHER);
        User student = fixture.accounts.create("Bo", null, "correct horse", Role.STUDENT);
        door.members.put("ms lin", UUID.fromString(teacher.id()));
        door.members.put("bo", UUID.fromString(student.id()));
        refused(ErrorCode.CONFLICT, "Ms Lin is already here", () -> join("phone", "Ms Lin"));
        refused(ErrorCode.CONFLICT, "bo is already here", () -> join("phone", "bo"));
    }

    @Test
    void aDeviceFindsItsStudentAgainInAnotherClassroom() {
        String anna = id(join("tablet", "Anna"));
        door.members.clear();
        assertThat(id(join("tablet", "anna"))).isEqualTo(anna);
        assertThat(id(join("tablet", "Bo"))).isNotEqualTo(anna);
        assertThat(id(join("phone", "Cy"))).isNotEqualTo(anna);
    }

    @Test
    void withoutACodeTheDeviceAndTheNameDecide() {
        String first = id(guest("shared", null, null));
        assertThat(id(guest("shared", null, null))).isEqualTo(first);
        SignIn named = guest("shared", "Anna", null);
        assertThat(id(named)).isEqualTo(first);
        assertThat(named.user().nickname()).isEqualTo("Anna");
        assertThat(named.classroomId()).isNull();
        String second = id(guest("shared", "Bo", null));
        assertThat(second).isNotEqualTo(first);
        assertThat(id(guest("shared", "anna", null))).isEqualTo(first);
        assertThat(id(guest("shared", null, null))).as("who was there last").isEqualTo(first);
        assertThat(id(guest("other", "Anna", null))).isNotEqualTo(first);
    }

    @Test
    void refusesUnknownCodesAndMissingOrBadNames() {
        refused(ErrorCode.NOT_FOUND, "Classroom", () -> guest("tablet", "Anna", "000000"));
        refused(ErrorCode.VALIDATION_ERROR, "nickname", () -> guest("tablet", null, TestDoor.CODE));
        refused(ErrorCode.VALIDATION_ERROR, "nickname", () -> guest("tablet", "  ", TestDoor.CODE));
        refused(ErrorCode.VALIDATION_ERROR, "nickname", () -> guest("tablet", "a\u202Eb", null));
        assertThat(door.members).isEmpty();
    }

    @Test
    void aBlockedStudentStaysOut() {
        UUID anna = UUID.fromString(id(join("tablet", "Anna")));
        fixture.disable(anna);
        refused(ErrorCode.FORBIDDEN, "blocked", () -> join("tablet", "Anna"));
        refused(ErrorCode.FORBIDDEN, "blocked", () -> guest("tablet", null, null));
    }

    @Test
    void twoWhoComeWithOneNameAtOnceBecomeOneStudentOrAreTold() {
        // The other one's account, made on another device, takes the name between our look and our entry.
        UUID other = UUID.fromString(id(guest("phone", "Anna", null)));
        door.beforeEnter = () -> door.members.putIfAbsent("anna", other);
        assertThat(id(join("tablet", "Anna"))).isEqualTo(other.toString());

        door.members.clear();
        door.connected.add(other);
        refused(ErrorCode.CONFLICT, "already here", () -> join("laptop", "Anna"));
        assertThat(Objects.requireNonNull(door.members.get("anna"))).isEqualTo(other);
    }
}
