package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void passesOverCaseWidthAndBlanks() {
        assertThat(Fingerprint.plain(" Ａ  b\u00a0\u3000C\r\n？")).isEqualTo("a b c ?");
        assertThat(Fingerprint.plain("天空是什么颜色？")).isEqualTo("天空是什么颜色?");
    }

    @Test
    void tellsWhatIsNotTheSame() {
        assertThat(Fingerprint.of(Stream.of("ab", "c"))).isNotEqualTo(Fingerprint.of(Stream.of("a", "bc")));
        assertThat(Fingerprint.of(Stream.of("ab", "c"))).isEqualTo(Fingerprint.of(Stream.of("ab", "c")));
    }
}
