package lectern.server.storage;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something read from the database and kept until its feature's revision moves. Several threads may read it at once after
 * a change: waiting for one of them while holding a connection could stop them all.
 */
public final class Kept<T> {
    private final Database database;
    private final String feature;
    private final Function<Tx, T> read;
    private volatile @Nullable Entry<T> entry;

    private record Entry<T>(long revision, T value) {}

    /** @param feature as {@link Tx#touch} names it */
    public Kept(Database database, String feature, Function<Tx, T> read) {
        this.database = database;
        this.feature = feature;
        this.read = read;
    }

    /** The value; never ask inside a transaction that changed it. */
    public T get() {
        long revision = database.revisions().current(feature);
        Entry<T> found = entry;
        if (found != null && found.revision() == revision) {
            return found.value();
        }
        T value = database.read(read);
        entry = new Entry<>(revision, value);
        return value;
    }
}
