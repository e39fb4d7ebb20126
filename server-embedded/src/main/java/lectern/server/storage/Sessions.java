package lectern.server.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pool, as sessions that already know their DAOs. */
final class Sessions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();

    Sessions(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Columns.register(Jdbi.create(() -> BorrowedConnection.borrow(pool)));
    }

    /** @throws DomainException UNAVAILABLE, if no connection comes free in time */
    Session take() {
        Session session = idle.pollFirst();
        try {
            if (session == null) {
                return new Session(jdbi);
            }
            session.borrow();
            return session;
        } catch (SQLException | ConnectionException e) {
            if (session != null) {
                idle.addFirst(session);
            }
            DomainException refusal = new DomainException(
                    ErrorCode.UNAVAILABLE, "The database cannot be reached or is too busy, try again");
            refusal.initCause(e);
            throw refusal;
        }
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
        session.giveBack();
        if (session.reusable()) {
            idle.addFirst(session);
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
