package lectern.server.sheet;

/**
 * Makes harmless what a spreadsheet would run. A cell that begins with = + - @, a tab or a carriage return gets an
 * apostrophe in front when it is written, and loses it when it is read. So that every cell comes back as it went, one
 * that has apostrophes there already gets and loses one more: {@code =1} is written {@code '=1}, and {@code '=1} is
 * written {@code ''=1}.
 */
public final class Apostrophe {
    private static final char MARK = '\'';
    private static final String DANGEROUS = "=+-@\t\r";

    private Apostrophe() {}

    /** A cell as it is written. */
    public static String put(String cell) {
        return marked(cell) ? MARK + cell : cell;
    }

    /** A cell as it was before {@link #put}. */
    public static String take(String cell) {
        return bears(cell) ? cell.substring(1) : cell;
    }

    /** Whether a cell has what {@link #take} would take away. */
    public static boolean bears(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK && marked(cell);
    }

    /** Whether behind any apostrophes comes what a spreadsheet would run. */
    private static boolean marked(String cell) {
        int i = 0;
        while (i < cell.length() && cell.charAt(i) == MARK) {
            i++;
        }
        return i < cell.length() && DANGEROUS.indexOf(cell.charAt(i)) >= 0;
    }
}
