package lectern.desktop.sheet;

import java.io.IOException;
import java.io.Reader;

/** What stands between the cells of a row. */
public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private static final int LONGEST_HEADER = 64 * 1024;

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    /** The one that the header has most of, outside quotes. */
    static Delimiter find(Reader text) throws IOException {
        int[] counts = new int[values().length];
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                count(counts, c);
            }
        }
        Delimiter best = COMMA;
        for (Delimiter each : values()) {
            best = counts[each.ordinal()] > counts[best.ordinal()] ? each : best;
        }
        return best;
    }

    private static void count(int[] counts, int c) {
        for (Delimiter each : values()) {
            if (each.character == c) {
                counts[each.ordinal()]++;
            }
        }
    }
}
