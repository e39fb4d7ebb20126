package lectern.server.question;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * For each two characters that stand side by side in a stem, the places of the stems that have them: so a word is found
 * inside a sentence that is written without blanks. The places of one pair are differences in variable length, a byte
 * each for most.
 */
final class GramIndex {
    private final GramTable table;
    private final byte[] places;

    private GramIndex(GramTable table, byte[] places) {
        this.table = table;
        this.places = places;
    }

    /** Indexes stems by their place in the list. */
    static GramIndex of(List<IndexedQuestion> questions) {
        GramTable table = new GramTable();
        // Once to learn how much room each pair needs, once to write.
        walk(questions, (gram, place) -> table.measure(gram, place));
        byte[] places = new byte[table.layOut()];
        walk(questions, (gram, place) -> table.write(gram, place, places));
        return new GramIndex(table, places);
    }

    private interface GramAt {
        void accept(int gram, int place);
    }

    private static void walk(List<IndexedQuestion> questions, GramAt each) {
        for (int place = 0; place < questions.size(); place++) {
            String stem = questions.get(place).stemText();
            for (int i = 1; i < stem.length(); i++) {
                each.accept(gram(stem, i), place);
            }
        }
    }

    private static int gram(String text, int second) {
        return text.charAt(second - 1) << 16 | text.charAt(second);
    }

    /**
     * The places of stems that have the keyword's rarest pair, rising: all that contain the keyword are among them, and
     * no others where it has two characters only.
     *
     * @param keyword folded, two characters at least
     */
    void candidates(String keyword, IntConsumer each) {
        int rarest = table.find(gram(keyword, 1));
        for (int i = 2; i < keyword.length() && rarest >= 0; i++) {
            int other = table.find(gram(keyword, i));
            rarest = other < 0 || table.length(other) < table.length(rarest) ? other : rarest;
        }
        if (rarest < 0) {
            return;
        }
        int place = -1;
        int end = table.end(rarest);
        for (int at = table.start(rarest); at < end; ) {
            int step = 0;
            int shift = 0;
            byte part;
            do {
                part = places[at++];
                step |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            place += step;
            each.accept(place);
        }
    }
}
