package lectern.server.http;

import java.nio.charset.StandardCharsets;

/**
 * Text that no database keeps: U+0000, and half of a surrogate pair. Refused at the door, before any feature meets it.
 */
final class TextGuard {
    static final String REFUSAL = "holds a character that no text can have (U+0000, or half of a pair)";

    private static final int HEX = 16;
    private static final int ESCAPE_LENGTH = 6;

    private TextGuard() {}

    /** Whether all strings of well-formed JSON can be kept: only an escape can bring in what may not be. */
    static boolean wholeJson(byte[] json) {
        boolean pairOpen = false;
        for (int i = 0; i < json.length; i++) {
            int unit = json[i] == '\\' ? escaped(json, i) : -1;
            boolean low = unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
            if (unit == 0 || pairOpen != low) {
                return false;
            }
            pairOpen = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
            if (json[i] == '\\') {
                i += unit < 0 ? 1 : ESCAPE_LENGTH - 1;
            }
        }
        return !pairOpen;
    }

    /** The UTF-16 unit of a {@code \}{@code uXXXX} that begins here, -1 for any other escape. */
    private static int escaped(byte[] json, int at) {
        if (at + ESCAPE_LENGTH > json.length || json[at + 1] != 'u') {
            return -1;
        }
        try {
            String digits = new String(json, at + 2, ESCAPE_LENGTH - 2, StandardCharsets.ISO_8859_1);
            return Integer.parseUnsignedInt(digits, HEX);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
