package lectern.desktop.tree;

import java.util.Map;
import lectern.desktop.edit.TextForm;
import org.jspecify.annotations.Nullable;

/** The fields of one thing in a tree. */
public abstract class ForestForm<T> extends TextForm {
    private @Nullable T subject;

    /** The thing that is changed; null while a new one is written. */
    public final @Nullable T subject() {
        return subject;
    }

    /** Fills the fields; the thing is null for a new one. */
    protected final void fill(@Nullable T shown, Map<String, String> texts) {
        subject = shown;
        fill(texts);
    }

    /** Fills the fields from one of those that there are. */
    protected abstract void fill(T shown, Forest<T> all);

    /** Fills the fields for a new one below another, or at the top for null. */
    protected abstract void clear(@Nullable String parentId, Forest<T> all);
}
