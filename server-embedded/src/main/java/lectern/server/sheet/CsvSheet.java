package lectern.server.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file (RFC 4180). A cell holds at most 65,536 characters, a row 262,144 and 256 cells: what is
 * longer is refused with its row, so that memory stays below 2 MB whatever the file.
 */
public final class CsvSheet implements Sheet {
    private static final String DELIMITERS = ",;\t";

    private final String encoding;
    private final char delimiter;
    private final CsvReader<String[]> reader;
    private final CloseableIterator<String[]> rows;
    private long row;

    private CsvSheet(String encoding, char delimiter, CsvReader<String[]> reader) {
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.reader = reader;
        this.rows = reader.iterator();
    }

    /** Finds the delimiter and stands before the first row. */
    public static CsvSheet open(SourceFile file) throws IOException {
        return open(file, delimiter(file));
    }

    /** Stands before the first row. */
    public static CsvSheet open(SourceFile file, char delimiter) throws IOException {
        String encoding = Unreadable.encoding(file.charset());
        try {
            return new CsvSheet(encoding, delimiter, reader(delimiter, file.reader()));
        } catch (CharacterCodingException e) {
            throw notText(encoding, 1);
        }
    }

    private static CsvReader<String[]> reader(char delimiter, Reader text) {
        StringArrayHandler handler = StringArrayHandler.builder()
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .maxFields(MOST_CELLS)
                .build();
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(3 * LONGEST_CELL)
                .build(handler, text);
    }

    /** Of comma, semicolon and tab the one that the first row has most of, outside quotes. */
    public static char delimiter(SourceFile file) throws IOException {
        try {
            return delimiter(file.reader());
        } catch (CharacterCodingException e) {
            throw notText(Unreadable.encoding(file.charset()), 1);
        }
    }

    private static char delimiter(Reader text) throws IOException {
        char[] head = new char[LONGEST_CELL];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < head.length) {
            length += read;
            read = text.read(head, length, head.length - length);
        }
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = head[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    /** How the file is read, for example {@code GB18030}. */
    public String encoding() {
        return encoding;
    }

    /** What stands between the cells. */
    public String delimiter() {
        return String.valueOf(delimiter);
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public String @Nullable [] next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            row++;
            String[] cells = rows.next();
            refuseNul(cells);
            return cells;
        } catch (CsvParseException e) {
            throw Unreadable.at(row + 1, reason(String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notText(encoding, row + 1) : e;
        }
    }

    private void refuseNul(String[] cells) {
        for (String cell : cells) {
            if (cell.indexOf('\0') >= 0) {
                throw Unreadable.at(row, "there is a NUL character, so this is no text: save the file as CSV again");
            }
        }
    }

    /** What the parser's own words mean to whoever has to mend the file. */
    private static String reason(String parser) {
        if (parser.startsWith("Unclosed")) {
            return "a quote is opened and never closed: close it, and double the quotes inside a cell";
        }
        if (parser.startsWith("Unexpected character after closing quote")) {
            return "text stands behind a closing quote: double the quotes inside a cell";
        }
        if (parser.contains("buffer size") || parser.contains("field size") || parser.contains("record size")) {
            return "a cell or row is longer than 65536 characters: most often a quote is opened and never closed";
        }
        return "it has more than " + MOST_CELLS + " cells: is this the right file?";
    }

    private static DomainException notText(String encoding, long row) {
        return Unreadable.at(
                row, "there are bytes that are no text in " + encoding + ": save the file again as \"CSV UTF-8\"");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
