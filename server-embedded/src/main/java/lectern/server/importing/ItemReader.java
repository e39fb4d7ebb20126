package lectern.server.importing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of a file, one after the other, in memory that does not grow with it. Used by one thread. */
public interface ItemReader<T> extends AutoCloseable {

    /**
     * The next item, null after the last. One that is wrong does not end the reading.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR that names the row, where the file can't be read on
     */
    @Nullable
    Item<T> next();

    /** How much of the file is read, 0 to 1. */
    double part();

    @Override
    void close() throws IOException;
}
