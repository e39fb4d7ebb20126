package lectern.server.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238's appendix. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

    private final Totp totp = new Totp();

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(totp.code(SECRET, totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void takesTheCodesOfThreeSteps() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = totp.step(now);
        for (int off = -1; off <= 1; off++) {
            assertThat(totp.stepOf(SECRET, totp.code(SECRET, step + off), now)).hasValue(step + off);
        }
        assertThat(totp.stepOf(SECRET, totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(totp.stepOf(SECRET, totp.code(SECRET, step + 2), now)).isEmpty();
        assertThat(totp.stepOf(SECRET, "", now)).isEmpty();
    }

    @Test
    void spellsTheSecretAsAuthenticatorsReadIt() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32(new byte[Totp.SECRET_BYTES])).isEqualTo("A".repeat(32));
        assertThat(Totp.uri(SECRET, "anna b"))
                .isEqualTo("otpauth://totp/Lectern:anna%20b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lectern");
    }

    @Test
    void waitsDoubleAfterFiveWrongCodesUpToAnHour() {
        assertThat(CodeJudge.waitAfter(4)).isZero();
        assertThat(CodeJudge.waitAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(CodeJudge.waitAfter(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(CodeJudge.waitAfter(100)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void readsCodesHoweverTheyAreTyped() {
        assertThat(CodeJudge.plain(" 123 456 ")).isEqualTo("123456");
        assertThat(CodeJudge.plain("123456")).isEqualTo("123456");
        assertThat(CodeJudge.plain("abcd-efgh-jklm-npqr")).isEqualTo("ABCDEFGHJKLMNPQR");
    }
}
