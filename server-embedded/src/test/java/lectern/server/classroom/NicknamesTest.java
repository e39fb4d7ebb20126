package lectern.server.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NicknamesTest {
    @Test
    void theFirstNumberThatIsFree() {
        assertThat(Nicknames.free("Ann", "Ann", Set.of("ann"))).isEqualTo("Ann (2)");
        assertThat(Nicknames.free("Ann", "Ann", Set.of("ann", "ann (2)", "ann (4)")))
                .isEqualTo("Ann (3)");
    }

    @Test
    void whatWasJustRefusedIsNotTriedAgain() {
        assertThat(Nicknames.free("Ann", "Ann (2)", Set.of("ann"))).isEqualTo("Ann (3)");
    }

    @Test
    void codesAreReadAsPeopleTypeThem() {
        assertThat(JoinCodes.read(" 123 456")).isEqualTo("123456");
        assertThat(JoinCodes.read("123-456 ")).isEqualTo("123456");
        JoinCodes codes = new JoinCodes();
        for (int i = 0; i < 1_000; i++) {
            assertThat(codes.next()).matches("\\d{6}");
        }
    }
}
