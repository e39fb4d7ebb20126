package lectern.desktop.look;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/** Whether this computer can draw Chinese. Windows and macOS always can; a lean Linux may not. */
public final class ChineseFonts {
    private static final List<String> KNOWN = List.of(
            "cjk",
            "source han",
            "wenquanyi",
            "wqy",
            "yahei",
            "simsun",
            "simhei",
            "pingfang",
            "heiti",
            "songti",
            "dengxian",
            "kaiti",
            "fangsong",
            "droid sans fallback",
            "unifont",
            "arphic",
            "ar pl",
            "harmonyos");

    private ChineseFonts() {}

    /** Looks through the fonts that are installed. */
    public static boolean installed() {
        return among(Font.getFamilies().stream());
    }

    static boolean among(Stream<String> families) {
        return families.map(family -> family.toLowerCase(Locale.ROOT))
                .anyMatch(family -> KNOWN.stream().anyMatch(family::contains));
    }
}
