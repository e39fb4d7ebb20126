package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import lectern.model.identity.AdminLoginRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Me;
import lectern.model.identity.Role;
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
class SignInServiceIT {
    private static final Origin ORIGIN = new Origin(null, "10.0.0.7", "test");
    private static final String PASSWORD = "correct horse";

    private final IdentityFixture fixture;
    private final User anna;

    SignInServiceIT(Engine engine) {
        fixture = new IdentityFixture(engine);
        anna = fixture.accounts.create("Anna", "Anna@School.example", PASSWORD, Role.STUDENT);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private String login(@Nullable String username, @Nullable String email, String password) {
        return fixture.signIns
                .login(new LoginRequest(username, email, password), ORIGIN)
                .user()
                .id();
    }

    private static DomainException refusal(ErrorCode code, Runnable call) {
        DomainException[] thrown = new DomainException[1];
        assertThatThrownBy(call::run).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            thrown[0] = e;
        });
        return thrown[0];
    }

    @Test
    void signsInByNameOrAddressHoweverItIsTyped() {
        assertThat(login(" ANNA ", null, PASSWORD)).isEqualTo(anna.id());
        assertThat(login(null, "anna@school.EXAMPLE", PASSWORD)).isEqualTo(anna.id());
        assertThat(login("anna@school.example", null, PASSWORD)).isEqualTo(anna.id());
    }

    @Test
    void saysTheSameForAnUnknownNameAndAWrongPassword() {
        DomainException wrong = refusal(ErrorCode.UNAUTHORIZED, () -> login("anna", null, "wrong"));
        DomainException unknown = refusal(ErrorCode.UNAUTHORIZED, () -> login("nobody", null, PASSWORD));
        DomainException address = refusal(ErrorCode.UNAUTHORIZED, () -> login(null, "no@where.example", PASSWORD));
        assertThat(unknown).hasMessage(wrong.getMessage());
        assertThat(address).hasMessage(wrong.getMessage());
    }

    /** A hash is all that takes time, so whoever measures a refusal learns nothing either. */
    @Test
    void everyRefusalCostsOneHash() {
        String bo = fixture.accounts.create("Bo", null, PASSWORD, Role.STUDENT).id();
        fixture.database()
                .write(tx -> tx.handle()
                        .execute("update account set password_hash = null where id = ?", UUID.fromString(bo)));
        fixture.accounts.create("Cy", null, PASSWORD, Role.TEACHER);
        fixture.disable(UUID.fromString(
                fixture.accounts.create("Di", null, PASSWORD, Role.STUDENT).id()));
        List<Runnable> refused = List.of(
                () -> login("nobody", null, PASSWORD),
                () -> login(null, "no@where.example", PASSWORD),
                () -> login("anna", null, "wrong"),
                () -> login(null, "anna@school.example", "wrong"),
                () -> login("bo", null, PASSWORD),
                () -> login("di", null, "wrong"),
                () -> fixture.signIns.adminLogin(new AdminLoginRequest("nobody", PASSWORD), ORIGIN),
                () -> fixture.signIns.adminLogin(new AdminLoginRequest("anna", "wrong"), ORIGIN),
                () -> fixture.signIns.adminLogin(new AdminLoginRequest("cy", "wrong"), ORIGIN));
        for (Runnable attempt : refused) {
            long before = fixture.passwords.made();
            assertThat(refusal(ErrorCode.UNAUTHORIZED, attempt)).hasMessage("Username or password is wrong");
            assertThat(fixture.passwords.made() - before).isEqualTo(1);
        }
    }

    @Test
    void needsANameOrAnAddress() {
        refusal(ErrorCode.VALIDATION_ERROR, () -> login(null, null, PASSWORD));
        refusal(ErrorCode.VALIDATION_ERROR, () -> login(" ", " ", PASSWORD));
    }

    @Test
    void tellsThatAnAccountIsDisabledOnlyToWhoKnowsItsPassword() {
        fixture.disable(UUID.fromString(anna.id()));
        refusal(ErrorCode.UNAUTHORIZED, () -> login("anna", null, "wrong"));
        refusal(ErrorCode.FORBIDDEN, () -> login("anna", null, PASSWORD));
    }

    @Test
    void letsOnlyStaffIntoTheConsole() {
        for (Role role : Role.values()) {
            String name = "name of " + role.wireName();
            fixture.accounts.create(name, null, PASSWORD, role);
            AdminLoginRequest request = new AdminLoginRequest(name, PASSWORD);
            if (role == Role.STUDENT) {
                refusal(ErrorCode.FORBIDDEN, () -> fixture.signIns.adminLogin(request, ORIGIN));
                refusal(
                        ErrorCode.UNAUTHORIZED,
                        () -> fixture.signIns.adminLogin(new AdminLoginRequest(name, "wrong"), ORIGIN));
            } else {
                assertThat(fixture.signIns.adminLogin(request, ORIGIN).admin().role())
                        .isEqualTo(role);
            }
        }
    }

    @Test
    void makesAnOldHashAnewAtTheNextRightPassword() {
        String before = hash();
        try (Passwords stronger = new Passwords(128, 1)) {
            SignInService grown = new SignInService(
                    fixture.database(),
                    stronger,
                    fixture.sessions,
                    fixture.accounts,
                    account -> new ProgressFigures.Figures(0, 0, 0, 0, 0),
                    fixture.mfa,
                    fixture.rights,
                    fixture.clock);
            refusal(ErrorCode.UNAUTHORIZED, () -> grown.login(new LoginRequest("anna", null, "wrong"), ORIGIN));
            assertThat(hash()).isEqualTo(before);
            grown.login(new LoginRequest("anna", null, PASSWORD), ORIGIN);
            assertThat(hash()).contains("$m=128,t=1,p=1$");
        }
        assertThat(login("anna", null, PASSWORD)).isEqualTo(anna.id());
    }

    private @Nullable String hash() {
        return fixture.database()
                .read(tx -> tx.dao(AccountDao.class).find(UUID.fromString(anna.id())))
                .orElseThrow()
                .passwordHash();
    }

    @Test
    void namesAndAddressesAreTakenOnce() {
        refusal(ErrorCode.CONFLICT, () -> fixture.accounts.create("ANNA", null, PASSWORD, Role.STUDENT));
        refusal(ErrorCode.CONFLICT, () -> fixture.accounts.create("Bo", "anna@school.example", PASSWORD, Role.STUDENT));
        refusal(ErrorCode.VALIDATION_ERROR, () -> fixture.accounts.create("a@b", null, PASSWORD, Role.STUDENT));
        refusal(ErrorCode.VALIDATION_ERROR, () -> fixture.accounts.create("Bo", null, "1234567", Role.STUDENT));
        refusal(ErrorCode.VALIDATION_ERROR, () -> fixture.accounts.create("Bo", null, "x".repeat(201), Role.STUDENT));
        refusal(ErrorCode.VALIDATION_ERROR, () -> fixture.accounts.create("  ", null, PASSWORD, Role.STUDENT));
    }

    @Test
    void tellsWhoIsSignedInWithProgress() {
        Me me = fixture.signIns.me(UUID.fromString(anna.id()));
        assertThat(me)
                .isEqualTo(new Me(
                        anna.id(),
                        "Anna",
                        null,
                        null,
                        "free",
                        Role.STUDENT,
                        Role.STUDENT.permissions(),
                        120,
                        3,
                        4,
                        20,
                        50));
        refusal(ErrorCode.NOT_FOUND, () -> fixture.signIns.me(UUID.randomUUID()));
    }
}
