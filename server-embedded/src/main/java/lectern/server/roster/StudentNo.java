package lectern.server.roster;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The school's number of a student, and the key under which two spellings of it are one.
 *
 * @param shown null where there is none
 * @param key null where there is none
 */
record StudentNo(@Nullable String shown, @Nullable String key) {
    private static final StudentNo NONE = new StudentNo(null, null);

    static StudentNo of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return NONE;
        }
        String shown = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return new StudentNo(shown, shown.toLowerCase(Locale.ROOT));
    }
}
