package lectern.server.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many questions quickly: plain JDBC, several rows a statement, several statements a batch. Works inside a
 * transaction of somebody else's, and tells {@link QuestionChanges} of what it wrote.
 */
final class QuestionWriter implements AutoCloseable {
    /** Rows in one statement; measured, more gains nothing on either engine. */
    private static final int WIDTH = 20;

    private static final int COLUMNS = 22;
    private static final String ONE_ROW = "(" + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ")";
    private static final String INSERT = """
            insert into question (id, category_id, content_type, stem_text, stem_media_url, correct_answer,
                distractor1, distractor2, distractor3, distractor4, distractor5, difficulty, status, source,
                card_summary, card_deep_dive, card_source_ref, version, created_by, created_at, updated_at,
                import_id)
            values\s""";

    private final PreparedStatement wide;
    private final PreparedStatement single;
    private @Nullable Instant lastTime;
    private @Nullable OffsetDateTime lastConverted;

    private @Nullable UUID first;
    private @Nullable UUID last;

    QuestionWriter(Tx tx) throws SQLException {
        Connection connection = tx.handle().getConnection();
        wide = connection.prepareStatement(INSERT + String.join(", ", Collections.nCopies(WIDTH, ONE_ROW)));
        single = connection.prepareStatement(INSERT + ONE_ROW);
        QuestionChanges.noteRange(tx, () -> first, () -> last);
    }

    /** Inserts rows in a transaction. */
    static void insert(Tx tx, List<QuestionRow> rows) {
        try (QuestionWriter writer = new QuestionWriter(tx)) {
            writer.insert(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be written", e);
        }
    }

    void insert(List<QuestionRow> rows) throws SQLException {
        int whole = rows.size() - rows.size() % WIDTH;
        for (int i = 0; i < whole; i += WIDTH) {
            for (int j = 0; j < WIDTH; j++) {
                set(wide, j * COLUMNS, rows.get(i + j));
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
        UUID id = row.id();
        first = first == null || id.compareTo(first) < 0 ? id : first;
        last = last == null || id.compareTo(last) > 0 ? id : last;
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
