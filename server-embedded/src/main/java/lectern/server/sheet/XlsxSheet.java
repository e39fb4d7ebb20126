package lectern.server.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet in a workbook of Excel, WPS or LibreOffice: what its cells show. A formula shows what the program
 * reckoned last, an error its name such as {@code #N/A}; cells joined downwards all show the first one's content. Rows in
 * which no cell was ever written are passed over, but counted. Bounds are those of {@link Sheet}; only the texts that a
 * workbook shares between its cells lie in memory, 80 MB of them at most.
 */
public final class XlsxSheet implements Sheet {
    private static final int MOST_COLUMNS = 16_384;
    private static final long MOST_ROWS = 1_048_576;

    private final ZipParts zip;
    private final Markup markup;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final MergedCells merged;
    private long row;
    private boolean end;

    private XlsxSheet(ZipParts zip, Markup markup, SharedStrings strings, CellFormats formats, MergedCells merged) {
        this.zip = zip;
        this.markup = markup;
        this.strings = strings;
        this.formats = formats;
        this.merged = merged;
    }

    /**
     * The names of a workbook's sheets, in order.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where the file is no workbook that can be read
     */
    public static List<String> names(SourceFile file) throws IOException {
        return Workbook.read(file).sheets().stream().map(Workbook.Entry::name).toList();
    }

    /**
     * Stands before the first row. {@link SourceFile#position} shows how far the rows are read.
     *
     * @param sheet its place in the workbook, from 0
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where the file is no workbook that can be read, or has
     *     no such sheet
     */
    public static XlsxSheet open(SourceFile file, int sheet) throws IOException {
        Workbook workbook = Workbook.read(file);
        if (sheet < 0 || sheet >= workbook.sheets().size()) {
            throw Unreadable.file("the workbook has no sheet " + (sheet + 1L) + ": choose one of its "
                    + workbook.sheets().size());
        }
        String part = workbook.sheets().get(sheet).part();
        SharedStrings strings = strings(file, workbook.strings());
        MergedCells merged = merged(file, part);
        ZipParts zip = new ZipParts(file);
        try {
            Markup markup = new Markup(Workbook.text(find(zip, part)));
            return new XlsxSheet(zip, markup, strings, workbook.formats(), merged);
        } catch (CharacterCodingException e) {
            zip.close();
            throw ZipParts.damaged(e);
        } catch (XMLStreamException e) {
            zip.close();
            throw Workbook.broken(e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static SharedStrings strings(SourceFile file, @Nullable String part) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part != null) {
            try (ZipParts zip = new ZipParts(file)) {
                strings.read(new Markup(Workbook.text(find(zip, part))));
            } catch (XMLStreamException e) {
                throw Workbook.broken(e);
            }
        }
        return strings;
    }

    private static MergedCells merged(SourceFile file, String part) throws IOException {
        try (ZipParts zip = new ZipParts(file)) {
            return MergedCells.find(Workbook.text(find(zip, part)));
        } catch (CharacterCodingException e) {
            throw ZipParts.damaged(e);
        }
    }

    private static InputStream find(ZipParts zip, String part) throws IOException {
        for (String name = zip.next(); name != null; name = zip.next()) {
            if (name.equals(part)) {
                return zip.inside();
            }
        }
        throw ZipParts.damaged(null);
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public String @Nullable [] next() {
        try {
            while (!end && markup.next()) {
                if (markup.starts("row")) {
                    return cells();
                }
                end = markup.ends("sheetData");
            }
            return null;
        } catch (XMLStreamException e) {
            throw Unreadable.at(Math.max(1, row), reason(e));
        }
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("text is longer than")
                ? "a cell is longer than " + LONGEST_CELL + " characters: shorten it"
                : "the workbook is damaged here: open it in your spreadsheet program and save it again as .xlsx";
    }

    private String[] cells() throws XMLStreamException {
        place();
        List<String> cells = new ArrayList<>();
        int characters = 0;
        int column = -1;
        while (markup.next() && !markup.ends("row")) {
            if (!markup.starts("c")) {
                continue;
            }
            column = column(column);
            String text = cell();
            characters += text.length();
            if (text.isEmpty()) {
                continue;
            }
            if (column >= MOST_CELLS) {
                throw Unreadable.at(row, "it has more than " + MOST_CELLS + " cells: is this the right file?");
            }
            if (characters > LONGEST_ROW) {
                throw Unreadable.at(row, "its cells hold more than " + LONGEST_ROW + " characters: shorten them");
            }
            if (text.indexOf('\0') >= 0) {
                throw Unreadable.at(row, "there is a NUL character: remove it");
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
        merged.fill(row, cells);
        return cells.toArray(String[]::new);
    }

    /** The number of the row that begins here; rows without one follow each other. */
    private void place() {
        String written = markup.attribute("r");
        long number = written == null ? row + 1 : Workbook.number(written);
        if (number <= row || number > MOST_ROWS) {
            throw Unreadable.at(row + 1, "the rows are out of order: save the workbook again as .xlsx");
        }
        row = number;
    }

    /** The column of the cell that begins here, from 0; cells without one follow each other. */
    private int column(int before) {
        String written = markup.attribute("r");
        int column = written == null ? before + 1 : column(written);
        if (column < 0 || column >= MOST_COLUMNS) {
            throw Unreadable.at(row, "a cell has no place in a sheet: save the workbook again as .xlsx");
        }
        return column;
    }

    /** The column that letters stand for, from 0; -1 without any. Digits behind them do not matter. */
    static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(MOST_COLUMNS + 1, 26 * column + place.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    private String cell() throws XMLStreamException {
        String type = markup.attribute("t");
        int style = Workbook.number(markup.attribute("s"));
        int outside = markup.depth() - 1;
        String text = "";
        while (markup.next() && markup.depth() > outside) {
            if (markup.starts("v")) {
                text = value(type == null ? "n" : type, style, markup.text(LONGEST_CELL, List.of()));
            } else if (markup.starts("is")) {
                text = SharedStrings.text(markup);
            } else if (markup.starts()) {
                markup.skip();
            }
        }
        return text;
    }

    private String value(String type, int style, String value) {
        return switch (type) {
            case "n" -> value.isBlank() ? "" : formats.show(value, style);
            case "s" -> {
                String text = strings.get(Workbook.number(value.strip()));
                if (text == null) {
                    throw Unreadable.at(row, "a cell's text is missing in the workbook: save it again as .xlsx");
                }
                yield text;
            }
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            // text, errors, and days as ISO writes them
            default -> value;
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
