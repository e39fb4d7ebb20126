package lectern.server.importing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads items out of the rows of a table; what a row means is for those who extend it. */
public abstract class RowReader<T> implements ItemReader<T> {
    protected final FieldRows rows;

    /** @param rows belong to whoever opened them, and are closed there */
    protected RowReader(FieldRows rows) {
        this.rows = rows;
    }

    @Override
    public final double part() {
        try {
            return rows.part();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final void close() {
        // the rows are not this reader's
    }
}
