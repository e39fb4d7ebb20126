package lectern.server.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Puts rows into {@code question} as quickly as the engine can. Used by one thread, inside somebody's transaction. */
interface RowSink {
    /** In the order in which every sink writes them. */
    String COLUMNS = """
            id, category_id, content_type, stem_text, stem_media_url, correct_answer,
                distractor1, distractor2, distractor3, distractor4, distractor5, difficulty, status, source,
                card_summary, card_deep_dive, card_source_ref, version, created_by, created_at, updated_at,
                import_id, content_hash""";

    int WIDTH = 23;

    static RowSink of(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? new CopySink(connection.unwrap(PGConnection.class))
                : new StatementSink(connection);
    }

    void insert(List<QuestionRow> rows) throws SQLException;

    void close() throws SQLException;
}
