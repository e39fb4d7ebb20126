package lectern.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] ROOT = "r".repeat(32).getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(ROOT, "test");

    @Test
    void opensWhatItClosedAndClosesDifferentlyEachTime() throws Seal.BrokenSealException {
        String closed = seal.close(SECRET);
        assertThat(new Seal(ROOT, "test").open(closed)).isEqualTo(SECRET);
        assertThat(seal.close(SECRET)).isNotEqualTo(closed);
    }

    @Test
    void nobodyElseOpensIt() {
        String closed = seal.close(SECRET);
        byte[] changed = Base64.getDecoder().decode(closed);
        changed[changed.length - 1] ^= 1;
        byte[] other = "o".repeat(32).getBytes(StandardCharsets.UTF_8);
        broken(new Seal(ROOT, "another"), closed);
        broken(new Seal(other, "test"), closed);
        broken(seal, Base64.getEncoder().encodeToString(changed));
        broken(seal, "");
        broken(seal, "c2hvcnQ=");
        broken(seal, "not base64!");
    }

    private static void broken(Seal seal, String closed) {
        assertThatThrownBy(() -> seal.open(closed)).isInstanceOf(Seal.BrokenSealException.class);
    }

    @Test
    void aFingerprintIsTheSameForTheSameTextUnderTheSameFileOnly() {
        assertThat(seal.fingerprint("a")).isEqualTo(new Seal(ROOT, "test").fingerprint("a"));
        assertThat(seal.fingerprint("a")).isNotEqualTo(seal.fingerprint("b"));
        assertThat(seal.fingerprint("a")).isNotEqualTo(new Seal(ROOT, "another").fingerprint("a"));
    }
}
