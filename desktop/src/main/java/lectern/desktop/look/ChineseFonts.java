package lectern.desktop.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** Those that draw Simplified Chinese as it is written in China; what a system falls back to may be Japanese. */
    private static final List<String> SIMPLIFIED = List.of(
            "Microsoft YaHei",
            "PingFang SC",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans SC",
            "HarmonyOS Sans SC",
            "WenQuanYi Micro Hei");

    private ChineseFonts() {}

    /** The font for a window in Chinese, where one is installed. */
    public static Optional<String> family() {
        return best(Set.copyOf(Font.getFamilies()));
    }

    static Optional<String> best(Set<String> families) {
        return SIMPLIFIED.stream().filter(families::contains).findFirst();
    }

    /** Looks through the fonts that are installed. */
    public static boolean installed() {
        return among(Font.getFamilies().stream());
    }

    static boolean among(Stream<String> families) {
        return families.map(family -> family.toLowerCase(Locale.ROOT))
                .anyMatch(family -> KNOWN.stream().anyMatch(family::contains));
    }
}
