package lectern.server.storage;

import org.jdbi.v3.core.Handle;

/** One transaction, as the work inside {@link Database#read} and {@link Database#write} sees it. Ends with that work. */
public interface Tx {
    /** The declarative DAO, bound to this transaction. Cheap: made once for each pooled session, not for each call. */
    <D> D dao(Class<D> sqlObjectType);

    /**
     * For what a declarative DAO cannot do well, such as an import's JDBC batches. Never close, commit or configure it:
     * other transactions use it afterwards.
     */
    Handle handle();

    /**
     * Runs last in the transaction, right before it commits, in the order of registration: for what locks a row that all
     * writers want. A failing action rolls everything back.
     */
    void beforeCommit(Runnable action);

    /**
     * Runs after the transaction is on disk and before {@link Database#write} returns, on the calling thread, in the
     * order of registration; not at all if the transaction is rolled back. A failing action is logged and does not
     * undo what is already kept.
     */
    void afterCommit(Runnable action);

    /** Says that this transaction changes what the feature shows: its revision rises with the commit. */
    void touch(String feature);
}
