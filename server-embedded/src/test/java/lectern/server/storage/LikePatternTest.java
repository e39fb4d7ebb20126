package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {
    @Test
    void wildcardsOfATextMeanThemselves() {
        assertThat(LikePattern.containing("100%_!a")).isEqualTo("%100!%!_!!a%");
    }
}
