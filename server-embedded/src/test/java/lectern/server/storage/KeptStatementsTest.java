package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbc.JdbcPreparedStatement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
    private static final int BOUND = 2;
    private static final String DOUBLE = "select cast(? as int) * 2 from system_range(1, 3)";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        // As Connections has it.
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=0;OPTIMIZE_REUSE_RESULTS=0");
        connection = KeptStatements.over(h2, BOUND).getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static List<Integer> ask(PreparedStatement statement, int value) throws SQLException {
        statement.setInt(1, value);
        List<Integer> answers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                answers.add(rows.getInt(1));
            }
        }
        return answers;
    }

    /** H2's own statement behind the one that is in use. */
    private JdbcPreparedStatement behind(PreparedStatement statement) throws SQLException {
        return statement.unwrap(JdbcPreparedStatement.class);
    }

    @Test
    void aTextIsParsedOnceAndTheNextUserFindsItAsNew() throws SQLException {
        PreparedStatement first = connection.prepareStatement(DOUBLE);
        assertThat(ask(first, 21)).containsExactly(42, 42, 42);
        var parsed = behind(first);
        first.close();

        PreparedStatement second = connection.prepareStatement(DOUBLE);
        assertThat(behind(second)).isSameAs(parsed);
        assertThatThrownBy(second::executeQuery)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not set");
        assertThat(ask(second, 4)).containsExactly(8, 8, 8);
    }

    @Test
    void twoUsersOfOneTextAreApart() throws SQLException {
        PreparedStatement first = connection.prepareStatement(DOUBLE);
        PreparedStatement second = connection.prepareStatement(DOUBLE);
        assertThat(behind(second)).isNotSameAs(behind(first));
        second.close();
        assertThat(ask(first, 1)).containsExactly(2, 2, 2);
        first.close();
        assertThat(ask(connection.prepareStatement(DOUBLE), 2)).containsExactly(4, 4, 4);
    }

    @Test
    void whatIsClosedStaysClosedForItsUser() throws SQLException {
        PreparedStatement old = connection.prepareStatement(DOUBLE);
        old.close();
        PreparedStatement fresh = connection.prepareStatement(DOUBLE);
        old.close();

        assertThat(old.isClosed()).isTrue();
        assertThat(fresh.isClosed()).isFalse();
        assertThatThrownBy(() -> old.setInt(1, 3))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("closed");
        assertThat(ask(fresh, 3)).containsExactly(6, 6, 6);
        assertThat(old).isNotEqualTo(fresh);
    }

    @Test
    void aLimitIsNotForTheNextUser() throws SQLException {
        PreparedStatement limited = connection.prepareStatement(DOUBLE);
        limited.setMaxRows(1);
        assertThat(ask(limited, 1)).hasSize(1);
        limited.close();
        assertThat(ask(connection.prepareStatement(DOUBLE), 1)).hasSize(3);
    }

    @Test
    void theLongestUnusedIsGivenUp() throws SQLException {
        PreparedStatement first = connection.prepareStatement("select 1");
        var parsed = behind(first);
        first.close();
        connection.prepareStatement("select 2").close();
        assertThat(parsed.isClosed()).isFalse();
        connection.prepareStatement("select 3").close();
        assertThat(parsed.isClosed()).isTrue();
        assertThat(behind(connection.prepareStatement("select 1"))).isNotSameAs(parsed);
    }

    @Test
    void aKeptQuerySeesWhatItsOwnTransactionWroteAndTheTableAsItIsNow() throws SQLException {
        connection.prepareStatement("create table pupil (name varchar)").execute();
        connection.setAutoCommit(false);
        for (int written = 0; written < 3; written++) {
            try (PreparedStatement all = connection.prepareStatement("select * from pupil");
                    ResultSet rows = all.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                assertThat(count).isEqualTo(written);
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into pupil (name) values (?)")) {
                insert.setString(1, "Ann");
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.prepareStatement("alter table pupil add age int default 7").execute();
        try (PreparedStatement all = connection.prepareStatement("select * from pupil");
                ResultSet rows = all.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("age")).isEqualTo(7);
        }
    }
}
