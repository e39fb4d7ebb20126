package lectern.server.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction while its work runs, and what is to happen when it commits. Used by one thread. */
final class Transaction implements Tx {
    private static final Logger log = LoggerFactory.getLogger(Transaction.class);

    private final Session session;
    private final boolean writing;
    private final boolean stepping;
    private final List<Runnable> beforeCommit = new ArrayList<>(0);
    private final List<Runnable> afterCommit = new ArrayList<>(0);
    private final Set<String> touched = new HashSet<>(0);
    private boolean over;
    private boolean doomed;
    /** Pieces of work that have joined and are not done. */
    private int joined;

    /** @param stepping whether steps are kept */
    Transaction(Session session, boolean writing, boolean stepping) {
        this.session = session;
        this.writing = writing;
        this.stepping = stepping;
    }

    @Override
    public <D> D dao(Class<D> sqlObjectType) {
        requireOpen();
        return session.dao(sqlObjectType);
    }

    @Override
    public Handle handle() {
        requireOpen();
        return session.handle();
    }

    @Override
    public boolean finds(String sql) {
        requireOpen();
        try (Statement statement = session.connection().createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next();
        } catch (SQLException e) {
            throw new DatabaseUnusableException("It could not be looked up: " + sql, e);
        }
    }

    @Override
    public void beforeCommit(Runnable action) {
        requireWriting();
        beforeCommit.add(action);
    }

    @Override
    public void afterCommit(Runnable action) {
        requireWriting();
        afterCommit.add(action);
    }

    @Override
    public void step(Runnable note) {
        requireWriting();
        requireWhole();
        if (joined > 0) {
            throw new IllegalStateException("A part of a transaction cannot keep a step of the whole");
        }
        if (stepping) {
            note.run();
            try {
                session.connection().commit();
            } catch (SQLException e) {
                throw new DatabaseUnusableException("A step of the transaction could not be kept", e);
            }
        }
    }

    void join() {
        joined++;
    }

    void leave() {
        joined--;
    }

    @Override
    public void touch(String feature) {
        requireWriting();
        touched.add(feature);
    }

    void requireWriting() {
        requireOpen();
        if (!writing) {
            throw new IllegalStateException("A read cannot write: begin with Database.write");
        }
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("This transaction is over");
        }
    }

    /** An inner piece of work failed half-way: nothing of the whole may be kept, whoever catches the exception. */
    void doom() {
        doomed = true;
    }

    private void requireWhole() {
        if (doomed) {
            throw new IllegalStateException("A part of this transaction failed, so the whole cannot be kept");
        }
    }

    void commit(Revisions revisions) throws SQLException {
        requireWhole();
        // By number: an action may register another.
        for (int i = 0; i < beforeCommit.size(); i++) {
            beforeCommit.get(i).run();
        }
        Map<String, Long> raised = touched.isEmpty() ? Map.of() : revisions.beforeCommit(session.handle(), touched);
        try {
            session.connection().commit();
        } finally {
            revisions.afterCommit(raised);
        }
    }

    /** False, if that failed and the connection is of no more use. Why the work failed is more telling than why this. */
    boolean rollback() {
        try {
            session.rollback();
            return true;
        } catch (SQLException e) {
            log.warn("A transaction could not be rolled back; its connection is dropped", e);
            return false;
        }
    }

    void end() {
        over = true;
    }

    void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                log.error("An action after a commit failed; the commit stands", e);
            }
        }
    }
}
