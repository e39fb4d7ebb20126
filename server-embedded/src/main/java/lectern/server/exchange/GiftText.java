package lectern.server.exchange;

/** Texts of GIFT: a backslash before {@code ~ = # { } : \} makes them plain, {@code \n} is a new line. */
final class GiftText {
    private static final String SPECIAL = "~=#{}:\\";

    private GiftText() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String lines = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                if (SPECIAL.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** What an escaped text says; a backslash before anything else stands for itself. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (next == 'n') {
                plain.append('\n');
                i++;
            } else if (next != 0 && SPECIAL.indexOf(next) >= 0) {
                plain.append(next);
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Where a text stands in another from an index on, not escaped; -1 where it does not. */
    static int find(String text, String what, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(what, i)) {
                return i;
            }
        }
        return -1;
    }
}
