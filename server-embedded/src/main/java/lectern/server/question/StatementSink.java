package lectern.server.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain JDBC: several rows a statement, several statements a batch. */
final class StatementSink implements RowSink {
    /** Rows in one statement; measured, more gains nothing. */
    private static final int ROWS = 20;

    private static final String ONE_ROW = "(" + String.join(", ", Collections.nCopies(WIDTH, "?")) + ")";
    private static final String INSERT = "insert into question (" + COLUMNS + ") values ";

    private final PreparedStatement wide;
    private final PreparedStatement single;
    private @Nullable Instant lastTime;
    private @Nullable OffsetDateTime lastConverted;

    StatementSink(Connection connection) throws SQLException {
        wide = connection.prepareStatement(INSERT + String.join(", ", Collections.nCopies(ROWS, ONE_ROW)));
        single = connection.prepareStatement(INSERT + ONE_ROW);
    }

    @Override
    public void insert(List<QuestionRow> rows) throws SQLException {
        int whole = rows.size() - rows.size() % ROWS;
        for (int i = 0; i < whole; i += ROWS) {
            for (int j = 0; j < ROWS; j++) {
                set(wide, j * WIDTH, rows.get(i + j));
            }
            wide.addBatch();
        }
        if (whole > 0) {
            wide.executeBatch();
        }
        for (QuestionRow row : rows.subList(whole, rows.size())) {
            set(single, 0, row);
            single.addBatch();
        }
        if (whole < rows.size()) {
            single.executeBatch();
        }
    }

    private void set(PreparedStatement statement, int before, QuestionRow row) throws SQLException {
        int i = before;
        statement.setObject(++i, row.id());
        statement.setString(++i, row.categoryId());
        statement.setString(++i, row.contentType());
        statement.setString(++i, row.stemText());
        statement.setString(++i, row.stemMediaUrl());
        statement.setString(++i, row.correctAnswer());
        statement.setString(++i, row.distractor1());
        statement.setString(++i, row.distractor2());
        statement.setString(++i, row.distractor3());
        statement.setString(++i, row.distractor4());
        statement.setString(++i, row.distractor5());
        statement.setInt(++i, row.difficulty());
        statement.setString(++i, row.status());
        statement.setString(++i, row.source());
        statement.setString(++i, row.cardSummary());
        statement.setString(++i, row.cardDeepDive());
        statement.setString(++i, row.cardSourceRef());
        statement.setInt(++i, row.version());
        statement.setObject(++i, row.createdBy());
        statement.setObject(++i, time(row.createdAt()));
        statement.setObject(++i, time(row.updatedAt()));
        statement.setObject(++i, row.importId());
        statement.setObject(++i, row.contentHash());
    }

    /** All rows of an import bear one time. */
    private OffsetDateTime time(Instant time) {
        OffsetDateTime converted = lastConverted;
        if (converted == null || !time.equals(lastTime)) {
            converted = time.atOffset(ZoneOffset.UTC);
            lastTime = time;
            lastConverted = converted;
        }
        return converted;
    }

    @Override
    public void close() throws SQLException {
        try (wide) {
            single.close();
        }
    }
}
