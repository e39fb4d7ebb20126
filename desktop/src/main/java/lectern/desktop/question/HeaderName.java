package lectern.desktop.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a column without its dress: case, blanks, marks and full-width letters don't tell names apart. */
final class HeaderName {
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private HeaderName() {}

    static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(plain).replaceAll("");
    }
}
