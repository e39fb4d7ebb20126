package lectern.model.wire;

/** Whether a text can be kept at all; the console asks before the server does. */
public final class StorableText {
    private StorableText() {}

    /** PostgreSQL keeps no NUL, and half a surrogate pair is no text. */
    public static boolean test(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
