package lectern.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A Jdbi handle with its DAOs that outlives the connections it borrows. Opening a handle and attaching a DAO copy Jdbi's
 * whole configuration, which costs more than a short transaction does; here that is paid once.
 */
final class Session {
    private final Handle handle;
    private final BorrowedConnection lender;
    private final Map<Class<?>, Object> daos = new HashMap<>();

    Session(Jdbi jdbi) {
        handle = jdbi.open();
        lender = BorrowedConnection.behind(handle.getConnection());
    }

    void borrow() throws SQLException {
        lender.borrow();
    }

    /** Ends what is open and gives the connection back. */
    void giveBack() throws SQLException {
        try {
            handle.clean();
        } finally {
            lender.giveBack();
        }
    }

    /** False, if a guest closed the handle, which then is no good for anybody else. */
    boolean reusable() {
        return !handle.isClosed();
    }

    Handle handle() {
        return handle;
    }

    Connection connection() throws SQLException {
        return lender.current();
    }

    /**
     * Ends the transaction with nothing of it kept. H2 forgets with a rollback all statements that the connection has
     * parsed, so where nothing was changed a commit, which comes to the same, ends it.
     */
    void rollback() throws SQLException {
        Connection connection = connection();
        if (connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && !session.containsUncommitted()) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    <D> D dao(Class<D> type) {
        Object dao = daos.get(type);
        if (dao == null) {
            dao = handle.attach(type);
            daos.put(type, dao);
        }
        return type.cast(dao);
    }
}
