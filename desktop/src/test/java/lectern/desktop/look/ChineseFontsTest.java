package lectern.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChineseFontsTest {
    @Test
    void knowsTheFontsOfEachSystem() {
        assertThat(ChineseFonts.among(Stream.of("Arial", "Microsoft YaHei UI"))).isTrue();
        assertThat(ChineseFonts.among(Stream.of("PingFang SC"))).isTrue();
        assertThat(ChineseFonts.among(Stream.of("DejaVu Sans", "Noto Sans CJK SC")))
                .isTrue();
    }

    @Test
    void aLeanSystemHasNone() {
        assertThat(ChineseFonts.among(Stream.of("DejaVu Sans", "Liberation Serif", "Noto Sans")))
                .isFalse();
    }
}
