package lectern.server.article;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import lectern.server.storage.Tx;

/** Inserts many sentences quickly: plain JDBC, several rows a statement, several statements a batch. */
final class SentenceBatchInsert {
    /** Rows in one statement; measured for questions, more gains nothing. */
    private static final int ROWS = 20;

    private static final int WIDTH = 11;
    private static final String ONE_ROW = "(" + String.join(", ", Collections.nCopies(WIDTH, "?")) + ")";
    private static final String INSERT = """
            insert into sentence (id, article_id, sequence_order, content, extensions, own_difficulty, difficulty,
                is_active, version, created_at, updated_at)
            values\s""";

    private SentenceBatchInsert() {}

    static void insert(Tx tx, List<SentenceRow> rows) {
        int whole = rows.size() - rows.size() % ROWS;
        try {
            batch(tx, ROWS, rows.subList(0, whole));
            batch(tx, 1, rows.subList(whole, rows.size()));
        } catch (SQLException e) {
            throw new IllegalStateException("the sentences could not be written", e);
        }
    }

    private static void batch(Tx tx, int width, List<SentenceRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = INSERT + String.join(", ", Collections.nCopies(width, ONE_ROW));
        try (PreparedStatement statement = tx.handle().getConnection().prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i += width) {
                for (int j = 0; j < width; j++) {
                    set(statement, j * WIDTH, rows.get(i + j));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, int before, SentenceRow row) throws SQLException {
        int i = before;
        statement.setObject(++i, row.id());
        statement.setObject(++i, row.articleId());
        statement.setInt(++i, row.sequenceOrder());
        statement.setString(++i, row.content());
        statement.setString(++i, row.extensions());
        statement.setObject(++i, row.ownDifficulty());
        statement.setObject(++i, row.difficulty());
        statement.setBoolean(++i, row.isActive());
        statement.setInt(++i, row.version());
        statement.setObject(++i, row.createdAt().atOffset(ZoneOffset.UTC));
        statement.setObject(++i, row.updatedAt().atOffset(ZoneOffset.UTC));
    }
}
