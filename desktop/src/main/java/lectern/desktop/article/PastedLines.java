package lectern.desktop.article;

import java.util.List;

/** Sentences out of pasted text: one a line, what stands behind a tab is its translation, as spreadsheets copy it. */
final class PastedLines {
    private PastedLines() {}

    static List<Line> of(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    String[] cells = line.split("\t", 2);
                    return Line.fresh(
                            cells[0].strip(),
                            cells.length == 1 ? "" : cells[1].replace('\t', ' ').strip());
                })
                .toList();
    }
}
