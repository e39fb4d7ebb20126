package lectern.server.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The questions of a file, one after the other, in memory that does not grow with it. Used by one thread. */
public interface QuestionFile extends AutoCloseable {

    /**
     * What stands at the next place, null after the last. A question that makes no draft does not end the reading.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where the file can't be read on, with the line where it
     *     has lines; also at the end of a file without any question
     */
    @Nullable
    ReadQuestion next();

    /** How much of the file is read, 0 to 1. */
    double part();

    @Override
    void close() throws IOException;
}
