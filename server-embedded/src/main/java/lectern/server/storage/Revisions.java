package lectern.server.storage;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * A number for each feature that changes when what the feature shows changes, so that encoded answers can be kept.
 *
 * <p>To keep an answer safely, take the revision first, query after, and keep the answer under the revision taken. The
 * new number is seen only once the change itself can be queried, so no answer made from old data is ever kept under a
 * new number. (New data under an old number can happen and does no harm.) Compare revisions for equality only, and only
 * within one database: they do not start at zero and need not rise across a restart.
 */
public abstract sealed class Revisions permits LocalRevisions, SharedRevisions {
    Revisions() {}

    /** The revision of what a feature shows now. Any name will do; one that nothing ever touches never changes. */
    public abstract long current(String feature);

    /**
     * The revision as it is known without asking anybody, for a thread that must not block; empty where it is not known.
     * It is right for every change that this node has made. That of another node is known when its word has come, which
     * takes a few milliseconds; while words can't come, nothing is known.
     */
    public abstract OptionalLong atOnce(String feature);

    /** Inside the transaction, right before it commits. What it returns goes to {@link #afterCommit}. */
    abstract Map<String, Long> beforeCommit(Handle handle, Collection<String> touched);

    /** After the commit was tried. It may have happened even when it reported an error, hence always called. */
    abstract void afterCommit(Map<String, Long> raised);

    abstract void close();
}
