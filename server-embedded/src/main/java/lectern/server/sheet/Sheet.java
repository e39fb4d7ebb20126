package lectern.server.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other. Used by one thread. */
public interface Sheet extends AutoCloseable {
    /** Characters in a cell; with the next two, what keeps memory small whatever the file. */
    int LONGEST_CELL = 64 * 1024;

    /** Characters in all cells of a row. */
    int LONGEST_ROW = 4 * LONGEST_CELL;

    /** Cells in a row. */
    int MOST_CELLS = 256;

    /** The number of the row that {@link #next} gave last, from 1 with the header and blank rows counted. */
    long row();

    /**
     * The next row's cells, null after the last. A row may be shorter or longer than the one before.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR that names the row, where the file is broken
     */
    String @Nullable [] next();

    @Override
    void close() throws IOException;

    /** Whether nothing stands in a row. */
    static boolean blank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
