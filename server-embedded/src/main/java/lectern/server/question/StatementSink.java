package lectern.server.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import lectern.server.storage.SharedValues;
import org.h2.jdbc.JdbcPreparedStatement;

/** For H2: several rows a statement, several statements a batch. */
final class StatementSink implements RowSink {
    /** Rows in one statement; measured, more gains nothing. */
    private static final int ROWS = 20;

    private static final String ONE_ROW = "(" + String.join(", ", Collections.nCopies(WIDTH, "?")) + ")";
    private static final String INSERT = "insert into question (" + COLUMNS + ") values ";

    private final PreparedStatement wide;
    private final PreparedStatement single;
    private final SharedValues shared = new SharedValues();

    StatementSink(Connection connection) throws SQLException {
        wide = connection.prepareStatement(INSERT + String.join(", ", Collections.nCopies(ROWS, ONE_ROW)));
        single = connection.prepareStatement(INSERT + ONE_ROW);
    }

    @Override
    public void insert(List<QuestionRow> rows) throws SQLException {
        int whole = rows.size() - rows.size() % ROWS;
        insert(wide, ROWS, rows.subList(0, whole));
        insert(single, 1, rows.subList(whole, rows.size()));
    }

    /** Parameters go to H2's own statement: two wrappers of it cost as much as setting them. */
    private void insert(PreparedStatement statement, int width, List<QuestionRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatement bare = statement.unwrap(JdbcPreparedStatement.class);
        int row = 0;
        for (QuestionRow each : rows) {
            set(bare, row * WIDTH, each);
            if (++row == width) {
                bare.addBatch();
                row = 0;
            }
        }
        statement.executeBatch();
    }

    @Override
    public void flush() {
        // each batch was executed whole
    }

    private void set(PreparedStatement statement, int before, QuestionRow row) throws SQLException {
        int i = before;
        statement.setObject(++i, row.id());
        statement.setObject(++i, shared.of(row.categoryId()));
        statement.setObject(++i, shared.of(row.contentType()));
        statement.setString(++i, row.stemText());
        statement.setString(++i, row.stemMediaUrl());
        statement.setString(++i, row.correctAnswer());
        statement.setString(++i, row.distractor1());
        statement.setString(++i, row.distractor2());
        statement.setString(++i, row.distractor3());
        statement.setString(++i, row.distractor4());
        statement.setString(++i, row.distractor5());
        statement.setInt(++i, row.difficulty());
        statement.setObject(++i, shared.of(row.status()));
        statement.setObject(++i, shared.of(row.source()));
        statement.setString(++i, row.cardSummary());
        statement.setString(++i, row.cardDeepDive());
        statement.setString(++i, row.cardSourceRef());
        statement.setInt(++i, row.version());
        statement.setObject(++i, shared.of(row.createdBy()));
        statement.setObject(++i, shared.of(row.createdAt()));
        statement.setObject(++i, shared.of(row.updatedAt()));
        statement.setObject(++i, shared.of(row.importId()));
        statement.setObject(++i, row.contentHash());
    }

    @Override
    public void close() throws SQLException {
        try (wide) {
            single.close();
        }
    }
}
