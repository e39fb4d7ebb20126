package lectern.desktop.question;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that can't be imported.
 *
 * @param row as the spreadsheet counts, the header being 1; 0 where it is about the whole file
 * @param column the file's own name for it, empty where it is about the whole row
 */
public record BadCell(long row, String column, String value, Fault fault) {
    private static final int LONGEST_VALUE = 200;

    static BadCell of(long row, String column, @Nullable String value, Fault fault) {
        String text = value == null ? "" : value;
        boolean splits = text.length() > LONGEST_VALUE && Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
        String cut = text.substring(0, Math.min(text.length(), splits ? LONGEST_VALUE - 1 : LONGEST_VALUE));
        return new BadCell(row, column, cut, fault);
    }
}
