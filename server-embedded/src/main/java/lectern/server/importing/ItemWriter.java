package lectern.server.importing;

import java.util.List;

/** Decides on items and, unless the run is dry, writes them. Used by one thread, inside one transaction. */
public interface ItemWriter<T> extends AutoCloseable {

    /** What becomes of each of these, in their order. */
    List<Decision> take(List<T> items);

    /** Ids of the categories that were made for what was taken so far; where the run is dry, the names of what would be. */
    List<String> categories();

    /** Has all in the database, so that others may use the transaction. Not called where the import fails. */
    void finish();

    @Override
    void close();
}
