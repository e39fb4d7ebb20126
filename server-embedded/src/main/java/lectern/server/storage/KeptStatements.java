package lectern.server.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection that parses each statement once: a closed one waits for the next who prepares the same text. H2's own
 * cache of queries is no help: it goes through all of them for every row that is written.
 */
final class KeptStatements implements InvocationHandler {
    private final Connection connection;
    private final int bound;
    /** Those that nobody uses, the longest unused first. */
    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    private KeptStatements(Connection connection, int bound) {
        this.connection = connection;
        this.bound = bound;
    }

    /**
     * Connections that keep their statements.
     *
     * @param bound so many wait at most on each, those of longest ago are given up first
     */
    static DataSource over(DataSource source, int bound) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection
                    ? proxy(Connection.class, new KeptStatements(connection, bound))
                    : result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1) {
            return prepare(String.valueOf(arguments[0]));
        }
        return call(connection, method, arguments);
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement waiting = idle.remove(sql);
        PreparedStatement statement = waiting == null ? connection.prepareStatement(sql) : waiting;
        return proxy(PreparedStatement.class, new Use(sql, statement));
    }

    /** As it was when it was new; one that can't be made so is closed for good. */
    private void giveBack(String sql, PreparedStatement statement) throws SQLException {
        boolean clean = false;
        try {
            statement.getMoreResults(Statement.CLOSE_ALL_RESULTS);
            statement.clearParameters();
            statement.clearBatch();
            clean = true;
        } finally {
            if (!clean || idle.putIfAbsent(sql, statement) != null) {
                statement.close();
            }
        }
        if (idle.size() > bound) {
            Iterator<Map.Entry<String, PreparedStatement>> longest =
                    idle.entrySet().iterator();
            PreparedStatement oldest = longest.next().getValue();
            longest.remove();
            oldest.close();
        }
    }

    /** One use of a statement, from its preparation to its close. */
    private final class Use implements InvocationHandler {
        private final String sql;
        private final PreparedStatement statement;
        private boolean closed;
        private boolean changed;

        Use(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    close();
                    return null;
                }
                case "isClosed" -> {
                    return closed || statement.isClosed();
                }
                case "hashCode", "equals" -> {
                    return call(this, method, arguments);
                }
                default -> {
                    if (closed) {
                        throw new SQLException("This statement is closed");
                    }
                    changed |= method.getDeclaringClass() == Statement.class
                            && method.getName().startsWith("set");
                    return call(statement, method, arguments);
                }
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (changed) {
                statement.close(); // limits and the like, which are not for the next user
            } else {
                giveBack(sql, statement);
            }
        }
    }
}
