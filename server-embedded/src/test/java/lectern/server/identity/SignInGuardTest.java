package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Limits;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
    private final SignInGuard guard =
            new SignInGuard(new Limits(100), (name, device) -> name.equals("anna") && device.equals("anna's phone"));

    private String signIn(String address, String name) {
        return guard.password(new Origin(null, address, ""), name, () -> "in");
    }

    private void wrong(String address, String name, ErrorCode expected) {
        wrong(new Origin(null, address, ""), name, expected);
    }

    private void wrong(Origin origin, String name, ErrorCode expected) {
        assertThatThrownBy(() -> guard.password(origin, name, () -> {
                    throw DomainException.unauthorized("Username or password is wrong");
                }))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    @Test
    void aNameThatIsGuessedFromManyAddressesIsShutToNewOnesOnly() {
        signIn("10.0.0.1", "anna");
        for (int i = 0; i < 50; i++) {
            wrong("10.0.1." + i, "anna", ErrorCode.UNAUTHORIZED);
        }
        wrong("10.0.2.1", "anna", ErrorCode.RATE_LIMITED);
        assertThat(signIn("10.0.0.1", "anna")).as("where its owner signs in").isEqualTo("in");
        assertThat(signIn("10.0.2.1", "bo")).as("another name").isEqualTo("in");
    }

    @Test
    void aClassBehindOneAddressComesInWhileOneOfThemGuesses() {
        for (int i = 0; i < 10; i++) {
            wrong("10.0.0.1", "anna", ErrorCode.UNAUTHORIZED);
        }
        wrong("10.0.0.1", "anna", ErrorCode.RATE_LIMITED);
        for (int i = 0; i < 40; i++) {
            assertThat(signIn("10.0.0.1", "student " + i)).isEqualTo("in");
        }
    }

    @Test
    void theOwnersDeviceGoesOnWhereAnotherAtItsAddressGuesses() {
        Origin phone = new Origin("anna's phone", "10.0.0.1", "");
        for (int i = 0; i < 10; i++) {
            wrong("10.0.0.1", "anna", ErrorCode.UNAUTHORIZED);
        }
        wrong(new Origin("made up", "10.0.0.1", ""), "anna", ErrorCode.RATE_LIMITED);
        wrong("10.0.0.1", "anna", ErrorCode.RATE_LIMITED);
        assertThat(guard.password(phone, "anna", () -> "in")).isEqualTo("in");
        wrong("10.0.0.1", "anna", ErrorCode.RATE_LIMITED);

        for (int i = 0; i < 10; i++) {
            wrong(phone, "anna", ErrorCode.UNAUTHORIZED);
        }
        wrong(phone, "anna", ErrorCode.RATE_LIMITED);
    }

    @Test
    void aMadeUpDeviceWinsNoGuesses() {
        int looked = 0;
        for (int i = 0; i < 200; i++) {
            try {
                guard.password(new Origin("device " + i, "10.0.0.1", ""), "anna", () -> {
                    throw DomainException.unauthorized("Username or password is wrong");
                });
            } catch (DomainException e) {
                looked += e.code() == ErrorCode.UNAUTHORIZED ? 1 : 0;
            }
        }
        assertThat(looked).isEqualTo(10);
        wrong(new Origin("anna's phone", "10.0.0.1", ""), "bo", ErrorCode.UNAUTHORIZED);
    }

    @Test
    void theOwnersDeviceIsKnownAtANewAddressToo() {
        for (int i = 0; i < 50; i++) {
            wrong("10.0.1." + i, "anna", ErrorCode.UNAUTHORIZED);
        }
        wrong("10.0.2.1", "anna", ErrorCode.RATE_LIMITED);
        assertThat(guard.password(new Origin("anna's phone", "10.0.2.1", ""), "anna", () -> "in"))
                .isEqualTo("in");
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesBefore() {
        for (int round = 0; round < 4; round++) {
            wrong("10.0.0." + round, "anna", ErrorCode.UNAUTHORIZED);
            signIn("10.0.0." + round, "anna");
        }
        assertThat(signIn("10.0.0.9", "anna")).isEqualTo("in");
    }

    @Test
    void whereThereAreNoLimitsNobodyWaits() {
        SignInGuard open = new SignInGuard(new Limits(0), (name, device) -> false);
        for (int i = 0; i < 100; i++) {
            assertThat(open.again("10.0.0.1", "anna", () -> false)).isFalse();
        }
    }
}
