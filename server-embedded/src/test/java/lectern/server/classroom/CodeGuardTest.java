package lectern.server.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Limits;
import org.junit.jupiter.api.Test;

class CodeGuardTest {
    private final CodeGuard guard = new CodeGuard(new Limits(100));
    private final UUID ann = new UUID(0, 1);

    private void assertWrong(UUID user, String address, ErrorCode answer) {
        assertThatThrownBy(() -> guard.guarded(user, address, () -> {
                    throw DomainException.notFound("Classroom");
                }))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(answer));
    }

    @Test
    void afterThirtyWrongOnesEvenARightOneIsNotLookedAt() {
        for (int i = 0; i < 30; i++) {
            assertWrong(ann, "a", ErrorCode.NOT_FOUND);
        }
        assertThatThrownBy(() -> guard.guarded(ann, "b", () -> "right"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RATE_LIMITED));
        assertThat(guard.guarded(new UUID(0, 2), "a", () -> "right"))
                .as("someone else")
                .isEqualTo("right");
    }

    @Test
    void rightOnesAreNotCounted() {
        for (int i = 0; i < 100; i++) {
            assertThat(guard.guarded(ann, "a", () -> "right")).isEqualTo("right");
        }
    }

    @Test
    void manyUsersOfOneAddressAreStoppedToo() {
        for (int i = 0; i < 310; i++) { // a few more than 300, as some come back while this runs
            UUID user = new UUID(1, i);
            try {
                guard.guarded(user, "a", () -> {
                    throw DomainException.notFound("Classroom");
                });
            } catch (DomainException e) {
                assertThat(e.code() == ErrorCode.NOT_FOUND || i >= 300).isTrue();
            }
        }
        assertWrong(new UUID(2, 0), "a", ErrorCode.RATE_LIMITED);
        assertWrong(new UUID(2, 0), "b", ErrorCode.NOT_FOUND);
    }
}
