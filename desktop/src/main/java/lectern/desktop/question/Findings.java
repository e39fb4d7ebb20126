package lectern.desktop.question;

import java.util.List;
import java.util.Set;

/**
 * What a whole file holds.
 *
 * @param rows questions in it, bad ones counted
 * @param badRows rows that can't be imported
 * @param bad what is wrong with them; the first 1,000
 * @param preview the first 100 rows
 * @param newCategories that the file names and nobody has
 * @param moreCategories whether there are more of them than anybody means
 * @param known ids of the categories that the file's questions stand in
 */
public record Findings(
        long rows,
        long badRows,
        List<BadCell> bad,
        List<PreviewRow> preview,
        List<NewCategory> newCategories,
        boolean moreCategories,
        Set<String> known) {
    static final Findings NONE = new Findings(0, 0, List.of(), List.of(), List.of(), false, Set.of());

    public long goodRows() {
        return rows - badRows;
    }

    /** Whether the server may be asked, once the new categories are agreed to. */
    public boolean importable() {
        return rows > 0 && badRows == 0 && bad.isEmpty() && !moreCategories;
    }

    /** The same rows, with what the server has against them. */
    Findings refused(List<BadCell> said) {
        long saidRows = said.stream()
                .map(BadCell::row)
                .filter(row -> row > 0)
                .distinct()
                .count();
        return new Findings(rows, saidRows, said, preview, newCategories, moreCategories, known);
    }
}
