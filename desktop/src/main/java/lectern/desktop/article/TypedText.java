package lectern.desktop.article;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed beside what was to be typed, character by character. A character is a code point, so that rare
 * Chinese ones and emoji count once.
 *
 * @param target what is to be typed
 * @param typed so far; what goes beyond the target is passed over
 */
record TypedText(String target, String typed) {

    /** How a character of the target stands. */
    enum Mark {
        RIGHT,
        WRONG,
        NEXT,
        AHEAD
    }

    /** A stretch of the target whose characters stand alike. */
    record Stretch(Mark mark, String text) {}

    /** Whether all of it is typed and right. */
    boolean done() {
        return typed.startsWith(target);
    }

    /** The target, cut where the marks change. */
    List<Stretch> stretches() {
        int[] wanted = target.codePoints().toArray();
        int[] given = typed.codePoints().toArray();
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (i + 1 == wanted.length || mark(wanted, given, i + 1) != mark(wanted, given, i)) {
                stretches.add(new Stretch(mark(wanted, given, i), new String(wanted, from, i + 1 - from)));
                from = i + 1;
            }
        }
        return stretches;
    }

    private static Mark mark(int[] wanted, int[] given, int at) {
        if (at < given.length) {
            return wanted[at] == given[at] ? Mark.RIGHT : Mark.WRONG;
        }
        return at == given.length ? Mark.NEXT : Mark.AHEAD;
    }
}
