package lectern.desktop.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** The rows of a table (RFC 4180), counted from 1 with the header. The bounds are those of the server's import (004). */
public final class SheetReader implements AutoCloseable {
    private static final int LONGEST_CELL = 64 * 1024;
    private static final int LONGEST_ROW = 4 * LONGEST_CELL;
    private static final int MOST_CELLS = 256;

    private final CsvReader<String[]> reader;
    private final CloseableIterator<String[]> rows;
    private long row;

    SheetReader(Reader text, Delimiter delimiter) {
        StringArrayHandler handler = StringArrayHandler.builder()
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .maxFields(MOST_CELLS)
                .build();
        reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(3 * LONGEST_CELL)
                .build(handler, text);
        rows = reader.iterator();
    }

    /** The number of the row that {@link #next} gave last. */
    public long row() {
        return row;
    }

    /**
     * The first row.
     *
     * @throws SheetException NO_HEADER where there is none with names in it
     */
    public String[] header() throws IOException {
        String[] header = next();
        if (header == null || blank(header)) {
            throw new SheetException(SheetException.Reason.NO_HEADER, 1);
        }
        return header;
    }

    /**
     * The next row's cells, null after the last.
     *
     * @throws SheetException where the file is broken
     */
    public String @Nullable [] next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            row++;
            String[] cells = rows.next();
            refuseNul(cells);
            return cells;
        } catch (CsvParseException e) {
            throw new SheetException(reason(String.valueOf(e.getMessage())), row + 1);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new SheetException(SheetException.Reason.NOT_TEXT, row + 1);
            }
            throw e.getCause();
        }
    }

    /** Whether nothing stands in a row. */
    public static boolean blank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void refuseNul(String[] cells) throws SheetException {
        for (String cell : cells) {
            if (cell.indexOf('\0') >= 0) {
                throw new SheetException(SheetException.Reason.NOT_TEXT, row);
            }
        }
    }

    private static SheetException.Reason reason(String parser) {
        if (parser.startsWith("Unclosed")) {
            return SheetException.Reason.OPEN_QUOTE;
        }
        if (parser.startsWith("Unexpected character after closing quote")) {
            return SheetException.Reason.BEHIND_QUOTE;
        }
        if (parser.contains("buffer size") || parser.contains("field size") || parser.contains("record size")) {
            return SheetException.Reason.TOO_LONG;
        }
        return SheetException.Reason.TOO_WIDE;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
