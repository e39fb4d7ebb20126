package lectern.server.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes tables as text, the same from both engines: a line of JSON with the names of the columns, then one for each
 * row with its values as strings or null. What a newer Lectern must read should depend on no engine's own format.
 */
final class BackupTables {
    /** What the tables of the place where it is restored say of themselves. */
    private static final Set<String> OF_THE_PLACE = Set.of("flyway_schema_history", "schema_fingerprint");

    private static final int ROWS_AT_ONCE = 1_000;

    private final JsonMapper json = Json.strict();
    private final Connection connection;

    /** @param connection in a transaction that sees one moment */
    BackupTables(Connection connection) {
        this.connection = connection;
    }

    List<String> names() throws SQLException {
        List<String> names = new ArrayList<>(strings("""
                select table_name from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name
                """));
        names.removeAll(OF_THE_PLACE);
        return names;
    }

    /** The scripts that made the tables. */
    List<String> migrations() throws SQLException {
        return strings("""
                select "script" from "flyway_schema_history" where "success" and "version" is not null
                order by "installed_rank"
                """);
    }

    /** The ids of the media files that the tables know; none before there was such a table. */
    List<String> media() throws SQLException {
        return names().contains("media") ? strings("select id from media order by id") : List.of();
    }

    private List<String> strings(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Writes a table and says how many rows it has. */
    long write(String table, OutputStream out) throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement("select * from \"" + table + "\"")) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                @Nullable String[] line = new String[columns.getColumnCount()];
                for (int i = 0; i < line.length; i++) {
                    line[i] = columns.getColumnName(i + 1);
                }
                writeLine(line, out);
                long count = 0;
                for (; rows.next(); count++) {
                    for (int i = 0; i < line.length; i++) {
                        line[i] = text(rows, i + 1, columns.getColumnType(i + 1));
                    }
                    writeLine(line, out);
                }
                return count;
            }
        }
    }

    private void writeLine(@Nullable String[] line, OutputStream out) throws IOException {
        out.write(json.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /** The engines write truths and times differently; all else is the same text. */
    private static @Nullable String text(ResultSet rows, int column, int type) throws SQLException {
        if (type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE) {
            OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }
        if (type == Types.BOOLEAN || type == Types.BIT) {
            boolean value = rows.getBoolean(column);
            return rows.wasNull() ? null : Boolean.toString(value);
        }
        return rows.getString(column);
    }
}
