package lectern.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** The yardstick for durable answers: plain JDBC that commits 32 inserts one by one and then forces the disk once. */
final class RawJdbc {
    private static final int SHARED = 32;

    private RawJdbc() {}

    /** Inserts a second on a fresh database in the folder. */
    static double insertsPerSecond(Path folder, Duration duration) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("raw").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table answer (challenge_id uuid, question_id uuid, option_id varchar(1),"
                            + " correct boolean, answered_at timestamp with time zone, primary key (challenge_id, question_id))");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                            connection.prepareStatement("insert into answer values (?, ?, ?, ?, current_timestamp)");
                    PreparedStatement flush = connection.prepareStatement("checkpoint sync")) {
                round(connection, insert, flush, duration.dividedBy(2));
                return round(connection, insert, flush, duration);
            }
        }
    }

    private static double round(
            Connection connection, PreparedStatement insert, PreparedStatement flush, Duration duration)
            throws SQLException {
        long begin = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - begin < duration.toNanos()) {
            for (int i = 0; i < SHARED; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, UUID.randomUUID());
                insert.setString(3, "a");
                insert.setBoolean(4, true);
                insert.executeUpdate();
                connection.commit();
            }
            flush.execute();
            count += SHARED;
        }
        return count / ((System.nanoTime() - begin) / 1e9);
    }
}
