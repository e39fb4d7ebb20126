package lectern.server.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that were joined downwards: what stands in the first is meant for all of them. (What was joined sideways stays
 * in its first column.) Their places stand behind the rows, so they are looked up before the rows are read.
 */
final class MergedCells {
    private static final String END_OF_ROWS = "sheetData>";
    /** What stands behind the rows; more of it is not looked through. */
    private static final int LONGEST_TAIL = 4 * 1024 * 1024;

    private static final Pattern MERGE = Pattern.compile(
            "<(?:\\w{1,20}:)?mergeCell\\s[^<>]{0,200}?ref=[\"']([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    /** Rows from the one to the other in a column, from 0, have one content. */
    private record Merge(int column, long from, long to) {}

    /** A merge that the reading is in. */
    private record Open(int column, long to, String text) {}

    private final Deque<Merge> ahead;
    private final List<Open> open = new ArrayList<>();

    private MergedCells(Deque<Merge> ahead) {
        this.ahead = ahead;
    }

    /** Looks through a whole sheet. */
    static MergedCells find(Reader sheet) throws IOException {
        String tail = tail(new BufferedReader(sheet));
        List<Merge> merges = new ArrayList<>();
        Matcher found = MERGE.matcher(tail);
        while (found.find()) {
            int column = XlsxSheet.column(found.group(1));
            long from = Long.parseLong(found.group(2));
            long to = Long.parseLong(found.group(3));
            if (to > from && column < Sheet.MOST_CELLS) {
                merges.add(new Merge(column, from, to));
            }
        }
        merges.sort(Comparator.comparingLong(Merge::from));
        return new MergedCells(new ArrayDeque<>(merges));
    }

    private static String tail(Reader sheet) throws IOException {
        int matched = 0;
        boolean closing = false;
        int before = 0;
        int c = sheet.read();
        while (c >= 0 && !(closing && matched == END_OF_ROWS.length())) {
            closing = before == '<' ? c == '/' : closing;
            if (matched < END_OF_ROWS.length() && c == END_OF_ROWS.charAt(matched)) {
                matched++;
            } else {
                matched = c == END_OF_ROWS.charAt(0) ? 1 : 0;
            }
            before = c;
            c = sheet.read();
        }
        StringBuilder tail = new StringBuilder();
        while (c >= 0 && tail.length() < LONGEST_TAIL) {
            tail.append((char) c);
            c = sheet.read();
        }
        return tail.toString();
    }

    /** Fills in what is joined with a row above. Rows come in their order. */
    void fill(long row, List<String> cells) {
        open.removeIf(merge -> merge.to < row);
        for (Open merge : open) {
            while (cells.size() <= merge.column) {
                cells.add("");
            }
            if (cells.get(merge.column).isEmpty()) {
                cells.set(merge.column, merge.text);
            }
        }
        while (!ahead.isEmpty() && ahead.getFirst().from <= row) {
            Merge merge = ahead.removeFirst();
            // Overlapping ones are no real workbook's; each column has one.
            boolean taken = open.stream().anyMatch(other -> other.column == merge.column);
            if (merge.from == row && merge.column < cells.size() && !taken) {
                open.add(new Open(merge.column, merge.to, cells.get(merge.column)));
            }
        }
    }
}
