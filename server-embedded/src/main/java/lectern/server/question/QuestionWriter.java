package lectern.server.question;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Tx;
import lectern.server.storage.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Writes many questions quickly, inside a transaction of somebody else's, and tells {@link QuestionChanges} of what it
 * wrote.
 */
final class QuestionWriter implements AutoCloseable {
    private final Tx tx;
    private final RowSink sink;
    private final Range inserted = new Range();
    private final Range changed = new Range();

    QuestionWriter(Tx tx) {
        this.tx = tx;
        try {
            this.sink = RowSink.of(tx.handle().getConnection());
        } catch (SQLException e) {
            throw failure(e);
        }
        QuestionChanges.noteRange(tx, () -> inserted.first, () -> inserted.last);
        QuestionChanges.noteRange(tx, () -> changed.first, () -> changed.last);
    }

    /** Inserts rows in a transaction. */
    static void insert(Tx tx, List<QuestionRow> rows) {
        try (QuestionWriter writer = new QuestionWriter(tx)) {
            writer.insert(rows);
        }
    }

    /** Inserts rows; they may be on their way until {@link #flush}. */
    void insert(List<QuestionRow> rows) {
        try {
            sink.insert(rows);
        } catch (SQLException e) {
            throw failure(e);
        }
        rows.forEach(row -> inserted.add(row.id()));
    }

    /** Has all rows in the table. Needed before anything else is asked of the transaction. */
    void flush() {
        try {
            sink.flush();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("the rows could not be written", e);
    }

    /**
     * Writes the next versions of questions.
     *
     * @throws lectern.model.wire.DomainException CONFLICT where somebody else changed one of them first
     */
    void update(List<QuestionRow> next) {
        if (next.isEmpty()) {
            return;
        }
        flush();
        int[] done = tx.dao(QuestionDao.class)
                .updateAll(next, next.stream().map(row -> row.version() - 1).toList());
        if (Arrays.stream(done).anyMatch(rows -> rows == 0)) {
            throw Versions.changed();
        }
        next.forEach(row -> changed.add(row.id()));
    }

    @Override
    public void close() {
        try {
            sink.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The first and the last of some ids. */
    private static final class Range {
        private @Nullable UUID first;
        private @Nullable UUID last;

        void add(UUID id) {
            first = first == null || id.compareTo(first) < 0 ? id : first;
            last = last == null || id.compareTo(last) > 0 ? id : last;
        }
    }
}
