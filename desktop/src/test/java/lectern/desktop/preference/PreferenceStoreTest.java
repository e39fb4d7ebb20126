package lectern.desktop.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceStoreTest {
    @TempDir
    Path data;

    @Test
    void startsInTheLanguageOfTheComputer() {
        assertThat(new PreferenceStore(data, Locale.SIMPLIFIED_CHINESE)
                        .current()
                        .language())
                .isEqualTo(Language.CHINESE);
        assertThat(new PreferenceStore(data, Locale.GERMAN).current().language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void remembersAcrossStarts() {
        PreferenceStore store = new PreferenceStore(data, Locale.ENGLISH);
        store.change(kept -> kept.withTheme(ThemeChoice.DARK)
                .withFontScale(150)
                .withClassroom("c1")
                .withAdapter("10.0.0.7"));

        assertThat(new PreferenceStore(data, Locale.CHINESE).current()).isEqualTo(store.current());
    }

    @Test
    void theServerMeetsTheSameConsoleAgain() {
        String made = new PreferenceStore(data, Locale.ENGLISH).deviceId();

        assertThat(made).hasSizeBetween(30, 100);
        assertThat(new PreferenceStore(data, Locale.ENGLISH).deviceId()).isEqualTo(made);
    }

    @Test
    void aBrokenFileIsNoObstacle() throws IOException {
        Files.writeString(data.resolve("console.json"), "{\"language\": \"KLINGON\"");

        PreferenceStore store = new PreferenceStore(data, Locale.ENGLISH);
        assertThat(store.current()).isEqualTo(Preferences.initial(Locale.ENGLISH));

        store.change(kept -> kept.withFontScale(125));
        assertThat(new PreferenceStore(data, Locale.ENGLISH).current().fontScale())
                .isEqualTo(125);
    }

    @Test
    void sizesStayWithinBounds() throws IOException {
        assertThat(Preferences.initial(Locale.ENGLISH).withFontScale(1000).fontScale())
                .isEqualTo(200);
        Files.writeString(
                data.resolve("console.json"),
                "{\"language\":\"ENGLISH\",\"theme\":\"LIGHT\",\"fontScale\":0,\"width\":900,\"height\":700,"
                        + "\"fromTheFuture\":1}");
        assertThat(new PreferenceStore(data, Locale.ENGLISH).current().fontScale())
                .isEqualTo(80);
    }
}
