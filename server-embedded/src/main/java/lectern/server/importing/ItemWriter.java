package lectern.server.importing;

import java.util.List;

/** Decides on items and, unless the run is dry, writes them. Used by one thread, inside one transaction. */
public interface ItemWriter<T> extends AutoCloseable {

    /** What becomes of each of these, in their order. */
    List<Decision> take(List<T> items);

    /** Ids of the categories that were made for what was taken so far; where the run is dry, the names of what would be. */
    default List<String> categories() {
        return List.of();
    }

    /**
     * Has all in the database, so that others may use the transaction. Not called where the import fails. Nothing is left
     * to do for who writes each batch whole.
     */
    default void finish() {}

    /** Lets go of what it opened; the transaction is somebody else's. */
    @Override
    default void close() {}
}
