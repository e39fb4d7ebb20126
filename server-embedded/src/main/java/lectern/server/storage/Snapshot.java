package lectern.server.storage;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something small that is needed all the time and changes rarely: read from the database once, and again when the
 * revision of its feature has moved, on this node or another. Never ask for it in a transaction that changes it.
 */
public final class Snapshot<T> {
    private final Revisions revisions;
    private final String feature;
    private final Supplier<T> reader;
    private volatile @Nullable Held<T> held;

    private record Held<T>(long revision, T value) {}

    /**
     * @param feature what a transaction touches that changes it
     * @param reader asks the database
     */
    public Snapshot(Revisions revisions, String feature, Supplier<T> reader) {
        this.revisions = revisions;
        this.feature = feature;
        this.reader = reader;
    }

    /** As it is now. May ask the database. */
    public T get() {
        OptionalLong known = revisions.atOnce(feature);
        long revision = known.isPresent() ? known.getAsLong() : revisions.current(feature);
        Held<T> kept = held;
        if (kept != null && kept.revision() == revision) {
            return kept.value();
        }
        T value = reader.get();
        held = new Held<>(revision, value);
        return value;
    }

    /** As it is now where that is known without asking anybody, else null. Never blocks. */
    public @Nullable T atOnce() {
        OptionalLong known = revisions.atOnce(feature);
        Held<T> kept = held;
        return kept != null && known.isPresent() && kept.revision() == known.getAsLong() ? kept.value() : null;
    }
}
