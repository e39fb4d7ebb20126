package lectern.server.storage;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to the data. {@link #read} and {@link #write} run work in a transaction; what a write returned for is on
 * disk, also if the power fails the moment after. Nothing else in the code needs to think about durability.
 */
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final ScopedValue<Transaction> current = ScopedValue.newInstance();
    private final DatabaseConfig config;
    private final Engine engine;
    private final Store store;
    private final Revisions revisions;

    private Database(DatabaseConfig config, @Nullable MeterRegistry meters) {
        this.config = config;
        engine = config.engine();
        store = new Store(config, meters);
        revisions = engine == Engine.H2
                ? new LocalRevisions()
                : new SharedRevisions(query -> read(tx -> query.applyAsLong(tx.handle())), Connections.driver(config));
    }

    /** As {@link #open(DatabaseConfig, MeterRegistry)}, without figures of the pool. */
    public static Database open(DatabaseConfig config) {
        return open(config, null);
    }

    /**
     * Opens the database, and brings its tables up to date; a backup is made before.
     *
     * @param meters where the pool reports its figures (hikaricp_…)
     * @throws DataFolderInUseException if another Lectern works in the data folder
     * @throws DatabaseUnusableException if it cannot be reached, opened or migrated; the message says why
     */
    public static Database open(DatabaseConfig config, @Nullable MeterRegistry meters) {
        long began = System.nanoTime();
        Database database = new Database(config, meters);
        log.info("{} is open after {} ms", config, (System.nanoTime() - began) / 1_000_000);
        return database;
    }

    public Engine engine() {
        return engine;
    }

    /** Whether {@link Tx#step} keeps anything here, so that whoever uses it has to be able to take it back. */
    public boolean keepsSteps() {
        return engine == Engine.H2;
    }

    /**
     * Runs work that only looks. Joins the transaction of the calling thread, if there is one. What it writes is thrown
     * away.
     */
    public <T extends @Nullable Object> T read(Function<Tx, T> work) {
        if (current.isBound()) {
            return work.apply(current.get());
        }
        return inTransaction(false, work, Database::asItComes);
    }

    /**
     * As {@link #read}, but all statements of the work see the data as it was when the first of them ran, however long
     * it takes. For what goes through a whole table.
     */
    public <T extends @Nullable Object> T snapshot(Function<Tx, T> work) {
        if (current.isBound()) {
            throw new IllegalStateException("A snapshot is a transaction of its own");
        }
        return inTransaction(false, work, session -> {
            // What the pool asked a connection first, or to see whether it lives, has begun a transaction on
            // PostgreSQL.
            session.connection().rollback();
            // The pool sets it back.
            session.connection().setTransactionIsolation(engine.oneMoment());
        });
    }

    /** What is done to a session before its transaction begins. */
    @FunctionalInterface
    private interface Preparation {
        void prepare(Session session) throws SQLException;
    }

    private static void asItComes(Session session) {
        // as the pool has it
    }

    /**
     * Runs work as one transaction and returns when it is on disk. An exception of the work rolls everything back. On a
     * thread that is already inside a write it joins that one, which then decides; if it fails, the outer one fails
     * too, even when the exception is caught between.
     *
     * @throws lectern.model.wire.DomainException UNAVAILABLE, if it could not be made durable (then it may or may not
     *     have happened), or nothing can be at the moment
     */
    public <T extends @Nullable Object> T write(Function<Tx, T> work) {
        if (current.isBound()) {
            return join(current.get(), work);
        }
        store.durability().requireHealthy();
        return inTransaction(true, work, Database::asItComes);
    }

    /**
     * As {@link #write}, for what is only passed on: it is seen by all when this returns, but a power cut may take it
     * back. Nothing that a person relies on may be written so.
     */
    public <T extends @Nullable Object> T passOn(Function<Tx, T> work) {
        if (current.isBound()) {
            return join(current.get(), work);
        }
        store.durability().requireHealthy();
        return inTransaction(true, work, engine == Engine.H2 ? Database::asItComes : Database::committedLater);
    }

    private static void committedLater(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("set local synchronous_commit to off");
        }
    }

    /**
     * Hears what servers on the same PostgreSQL tell each other by {@code pg_notify}, until it is closed.
     *
     * @param channel an identifier of SQL
     * @throws IllegalStateException on H2, where nobody else is
     */
    public NotificationFeed listen(String channel, NotificationFeed.Listener listener) {
        if (engine == Engine.H2) {
            throw new IllegalStateException("An embedded database has no other servers to hear");
        }
        return new NotificationFeed(Connections.driver(config), channel, listener);
    }

    private static <T extends @Nullable Object> T join(Transaction outer, Function<Tx, T> work) {
        outer.requireWriting();
        boolean done = false;
        outer.join();
        try {
            T result = work.apply(outer);
            done = true;
            return result;
        } finally {
            outer.leave();
            if (!done) {
                outer.doom();
            }
        }
    }

    private <T extends @Nullable Object> T inTransaction(
            boolean writing, Function<Tx, T> work, Preparation preparation) {
        Session session = store.sessions().take();
        Transaction transaction = new Transaction(session, writing, keepsSteps());
        T result;
        try {
            boolean kept = false;
            try {
                preparation.prepare(session);
                result = ScopedValue.where(current, transaction).call(() -> work.apply(transaction));
                if (writing) {
                    transaction.commit(revisions);
                    kept = true;
                }
            } finally {
                transaction.end();
                if (!kept && !transaction.rollback()) {
                    store.sessions().drop(session);
                }
                store.sessions().giveBack(session);
            }
        } catch (SQLException e) {
            throw new DatabaseUnusableException("The transaction could not be kept", e);
        }
        if (writing) {
            // Also if nothing was changed: what was read here may be another's commit that is not on disk yet, and the
            // answer may confirm it.
            store.durability().awaitFlush();
            transaction.runAfterCommit();
        }
        return result;
    }

    /** Whether the database answers and can keep what it is given. Costs one trivial query, and no start of Jdbi. */
    public boolean answers() {
        return store.durability().healthy() && store.sessions().answer();
    }

    public Revisions revisions() {
        return revisions;
    }

    /** Ends with everything on disk. Work still running is cut off. */
    @Override
    public void close() {
        revisions.close();
        store.close();
    }
}
