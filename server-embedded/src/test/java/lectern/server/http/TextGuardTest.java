package lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lectern.model.wire.StorableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextGuardTest {

    private static boolean whole(String json) {
        return TextGuard.wholeJson(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\"plain 中文 😀\"",
                "\"\\ud83d\\ude00\"",
                "\"\\\\u0000\"",
                "\"\\n\\\"\\u0041\"",
                "\"\\",
                "\"\\u00",
                "\"\\u00zz\""
            })
    void takesWhatCanBeKeptAndLeavesBrokenJsonToItsReader(String json) {
        assertThat(whole(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\u0000b\"",
                "\"\\\\\\u0000\"",
                "\"\\ud83d\"",
                "\"\\ud83dx\\ude00\"",
                "\"\\ude00\"",
                "\"\\ud83d\\ud83d\\ude00\"",
                "\"\\uD83D"
            })
    void refusesWhatNoDatabaseKeeps(String json) {
        assertThat(whole(json)).isFalse();
    }

    @Test
    void judgesPlainTextAlike() {
        assertThat(StorableText.test("plain 中文 😀")).isTrue();
        assertThat(StorableText.test("a\u0000")).isFalse();
        assertThat(StorableText.test("\ud83d")).isFalse();
        assertThat(StorableText.test("\ude00\ud83d")).isFalse();
    }
}
