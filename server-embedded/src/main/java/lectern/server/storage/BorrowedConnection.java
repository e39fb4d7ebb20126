package lectern.server.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a long-lived Jdbi handle takes for its connection: passes every call to the one borrowed at the moment. */
final class BorrowedConnection implements InvocationHandler {
    private final DataSource pool;
    private @Nullable Connection current;

    private BorrowedConnection(DataSource pool) {
        this.pool = pool;
    }

    /** Has borrowed already, since Jdbi looks at a connection when it opens a handle. */
    static Connection borrow(DataSource pool) throws SQLException {
        BorrowedConnection lender = new BorrowedConnection(pool);
        lender.borrow();
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, lender);
    }

    static BorrowedConnection behind(Connection proxy) {
        return (BorrowedConnection) Proxy.getInvocationHandler(proxy);
    }

    void borrow() throws SQLException {
        current = pool.getConnection();
    }

    Connection current() throws SQLException {
        Connection borrowed = current;
        if (borrowed == null) {
            throw new SQLException("The transaction of this handle is over");
        }
        return borrowed;
    }

    void giveBack() throws SQLException {
        Connection borrowed = current;
        current = null;
        if (borrowed != null) {
            borrowed.close();
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(current(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
