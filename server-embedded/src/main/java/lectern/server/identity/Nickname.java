package lectern.server.identity;

import java.text.Normalizer;
import java.util.Locale;
import lectern.model.wire.DomainException;

/**
 * A name as people see it, and the key under which two spellings of it are the same name.
 *
 * @param shown 1 to 40 visible characters, in Unicode's composed compatibility form, single blanks inside
 * @param key lower case, without characters that nobody sees
 */
public record Nickname(String shown, String key) {
    /** The longest name, in characters as people count them. */
    public static final int LONGEST = 40;

    /**
     * Reads a name that someone typed.
     *
     * @param field the request's field, for the refusal
     * @throws DomainException VALIDATION_ERROR for a name that is empty, too long, or holds control characters or
     *     characters that turn the direction of the text around
     */
    public static Nickname of(String field, String typed) {
        if (typed.codePoints().anyMatch(Nickname::isForbidden)) {
            throw DomainException.invalid(field, "holds characters that can't be shown; please type it again");
        }
        String shown = tidy(typed);
        if (shown.codePoints().noneMatch(Nickname::isVisible)) {
            throw DomainException.invalid(field, "must not be empty");
        }
        // The column counts Java's characters, a person counts whole ones; a name must satisfy both.
        if (shown.length() > LONGEST) {
            throw DomainException.invalid(field, "may have up to " + LONGEST + " characters");
        }
        return new Nickname(shown, key(shown));
    }

    /** The key of a name: what differs only by case, width, blanks or invisible characters is the same. */
    public static String key(String name) {
        StringBuilder seen = new StringBuilder();
        tidy(name)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c == ' ' || isVisible(c) || isMark(c))
                .forEach(seen::appendCodePoint);
        return tidy(seen.toString());
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }

    /** Controls, text direction overrides, halves of characters, and characters that mean nothing elsewhere. */
    private static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SPACE_SEPARATOR -> false;
            default -> !isMark(c) && !isBlankLetter(c);
        };
    }

    private static boolean isMark(int c) {
        boolean variation = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        return !variation
                && switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Letters by their category that draw nothing: Hangul fillers and the empty Braille cell. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
