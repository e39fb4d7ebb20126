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
     * Whether a query without parameters finds anything, asked by JDBC alone. For what is asked before the server
     * listens: the first statement of Jdbi's in a process and its first DAO take it a tenth of a second.
     */
    boolean finds(String sql);

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

    /**
     * Keeps what was done so far and goes on in a new transaction, where the engine gains by it: on H2 a transaction of a
     * hundred thousand rows costs twice as much as many small ones. On PostgreSQL it does nothing, and all stays one
     * transaction. See {@link Database#keepsSteps}.
     *
     * <p>Only for work that can take back by itself what it kept, also after the process was killed: a failure later on
     * rolls back what came after the last step and nothing else. Others see what was kept at once. Nobody is told of it
     * before the end, though: actions before and after the commit and the revisions of what was touched wait for the last
     * commit, whose flush covers the steps as well. Statements stay prepared; locks end.
     *
     * @param note runs last in what is kept, to write down what is needed to take it back; not at all where nothing is
     *     kept
     * @throws IllegalStateException inside a write that has joined another one, whose work it would keep half-done
     */
    void step(Runnable note);

    /** Says that this transaction changes what the feature shows: its revision rises with the commit. */
    void touch(String feature);
}
