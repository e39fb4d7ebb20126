package lectern.server.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pool, as sessions that already know their DAOs. */
final class Sessions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();

    /** First come, first served: the pool alone lets a newcomer pass who waits, some for seconds. */
    private final Semaphore turns;

    Sessions(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Columns.register(Jdbi.create(() -> BorrowedConnection.borrow(pool)));
        // Its failures end up in logs, and what is bound may be the hash of a token or of a password.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        this.turns = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    /** @throws DomainException UNAVAILABLE, if no connection comes free in time */
    Session take() {
        awaitTurn();
        Session session = idle.pollFirst();
        try {
            if (session == null) {
                return new Session(jdbi);
            }
            session.borrow();
            return session;
        } catch (SQLException | ConnectionException e) {
            turns.release();
            if (session != null) {
                idle.addFirst(session);
            }
            throw unavailable("The database cannot be reached, try again", e);
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw unavailable("The database is too busy, try again", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("Interrupted while waiting for the database", e);
        }
    }

    private static DomainException unavailable(String message, @Nullable Exception cause) {
        DomainException refusal = new DomainException(ErrorCode.UNAVAILABLE, message);
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Whether a connection can be had and used. */
    boolean answer() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            log.debug("The database does not answer", e);
            return false;
        }
    }

    void giveBack(Session session) throws SQLException {
        try {
            session.giveBack();
        } finally {
            if (session.reusable()) {
                idle.addFirst(session);
            }
            turns.release();
        }
    }

    /** Drops the connection of a session whose transaction could not even be rolled back. */
    void drop(Session session) throws SQLException {
        pool.evictConnection(session.connection());
    }

    /** Replaces every connection, each as soon as it is free: after a failure of the store none is to be trusted. */
    void renew() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        pool.close();
    }
}
