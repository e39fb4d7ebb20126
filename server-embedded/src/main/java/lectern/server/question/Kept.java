package lectern.server.question;

import java.util.function.Function;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Something read from the database and kept until the questions change. Several threads may read it at once after a
 * change: waiting for one of them while holding a connection could stop them all.
 */
final class Kept<T> {
    /** The feature whose revision moves with every change of a question or category. */
    static final String FEATURE = "question";

    private final Database database;
    private final Function<Tx, T> read;
    private volatile @Nullable Entry<T> entry;

    private record Entry<T>(long revision, T value) {}

    Kept(Database database, Function<Tx, T> read) {
        this.database = database;
        this.read = read;
    }

    /** The value; never ask inside a transaction that changed it. */
    T get() {
        long revision = database.revisions().current(FEATURE);
        Entry<T> found = entry;
        if (found != null && found.revision() == revision) {
            return found.value();
        }
        T value = database.read(read);
        entry = new Entry<>(revision, value);
        return value;
    }
}
