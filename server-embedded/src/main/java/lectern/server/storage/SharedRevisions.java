package lectern.server.storage;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** Rows in the database, for nodes that share it: the new number becomes visible together with the change. */
final class SharedRevisions extends Revisions {
    private final ToLongFunction<ToLongFunction<Handle>> reader;

    /** @param reader runs a query outside or inside the transaction of the calling thread */
    SharedRevisions(ToLongFunction<ToLongFunction<Handle>> reader) {
        this.reader = reader;
    }

    @Override
    public long current(String feature) {
        return reader.applyAsLong(handle -> handle.createQuery("select number from revision where feature = :feature")
                .bind("feature", feature)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public boolean immediate() {
        return false;
    }

    /** Last in the transaction, since the rows stay locked until its end; in order, so that no two block each other. */
    @Override
    void beforeCommit(Handle handle, Set<String> touched) {
        for (String feature : new TreeSet<>(touched)) {
            if (raise(handle, feature) == 0) {
                handle.createUpdate(
                                "insert into revision (feature, number) values (:feature, 0) on conflict do nothing")
                        .bind("feature", feature)
                        .execute();
                raise(handle, feature);
            }
        }
    }

    private static int raise(Handle handle, String feature) {
        return handle.createUpdate("update revision set number = number + 1 where feature = :feature")
                .bind("feature", feature)
                .execute();
    }

    @Override
    void afterCommit(Set<String> touched) {}
}
