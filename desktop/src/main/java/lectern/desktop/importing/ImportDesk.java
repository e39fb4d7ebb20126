package lectern.desktop.importing;

import org.jspecify.annotations.Nullable;

/** The import that the person is at, kept for the whole session: leaving the page and coming back loses nothing. */
public final class ImportDesk {
    /**
     * @param origin null where nobody knows any more
     * @param columns whether the person was at its columns already
     */
    record Held(String importId, @Nullable Origin origin, boolean columns) {}

    private @Nullable Held held;
    private @Nullable ImportSource taken;

    /** What is at hand; null where nothing is. */
    @Nullable
    Held held() {
        return held;
    }

    void hold(@Nullable Held now) {
        held = now;
    }

    /** Whether a source is taken now for the first time; going back to its page does not take it again. */
    boolean take(ImportSource source) {
        boolean first = source != taken;
        taken = source;
        return first;
    }
}
