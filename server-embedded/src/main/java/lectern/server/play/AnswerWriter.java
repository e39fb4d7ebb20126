package lectern.server.play;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import lectern.server.storage.Tx;

/**
 * The two statements of an answer, in plain JDBC: a whole class sends them at the same moment, and to bind their values
 * one by one by name takes a declarative DAO as long as the database takes for its part.
 */
final class AnswerWriter {
    private static final String UPDATE = """
            update progress
            set version = ?, xp = ?, hearts = ?, hearts_since = ?, streak_days = ?, answered_day = ?, day_xp = ?,
                challenge_id = ?, category_id = ?
            where account_id = ? and version = ?
            """;

    private static final String INSERT = """
            insert into answer (challenge_id, question_id, account_id, submit_request_id, selected, correct, xp,
                time_ms, combo_count, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;

    AnswerWriter(Tx tx) {
        this.connection = tx.handle().getConnection();
    }

    /** Changes the progress if it still has the version that the change was worked out from, else returns false. */
    boolean update(ProgressRow row, long before) {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setLong(1, row.version());
            update.setLong(2, row.xp());
            update.setInt(3, row.hearts());
            set(update, 4, row.heartsSince());
            update.setInt(5, row.streakDays());
            update.setInt(6, row.answeredDay());
            update.setInt(7, row.dayXp());
            update.setObject(8, row.challengeId());
            update.setString(9, row.categoryId());
            update.setObject(10, row.accountId());
            update.setLong(11, before);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Adds the answer. */
    void insert(AnswerRow row) {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, row.challengeId());
            insert.setObject(2, row.questionId());
            insert.setObject(3, row.accountId());
            insert.setString(4, row.submitRequestId());
            insert.setString(5, row.selected());
            insert.setBoolean(6, row.correct());
            insert.setInt(7, row.xp());
            insert.setObject(8, row.timeMs(), Types.INTEGER);
            insert.setObject(9, row.comboCount(), Types.INTEGER);
            set(insert, 10, row.answeredAt());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void set(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setObject(index, time.atOffset(ZoneOffset.UTC));
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The answer could not be written", e);
    }
}
