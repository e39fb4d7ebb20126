package lectern.server.identity;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Where people stand in the database, told by its own catalogue, so that a new table can't be forgotten. */
final class PersonalTables {
    /** Columns that hold ids without a foreign key, but never one of a person. */
    private static final Set<String> OTHER_IDS = Set.of(
            "id",
            "question_id",
            "article_id",
            "import_id",
            "challenge_id",
            "node_id",
            "activity_id",
            "channel_id",
            "current_in",
            "first_id",
            "last_id",
            "ref",
            "place");

    private PersonalTables() {}

    /** Every table there is. */
    static List<String> all(Tx tx) {
        return tx.handle()
                .createQuery("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' order by table_name")
                .mapTo(String.class)
                .list();
    }

    /** Every {@code table.column} that holds ids of people, by its foreign key or by its type. */
    static Set<String> references(Tx tx) {
        try {
            DatabaseMetaData catalogue = tx.handle().getConnection().getMetaData();
            Set<String> found = new TreeSet<>();
            for (String table : all(tx)) {
                Set<String> elsewhere = new HashSet<>();
                try (ResultSet keys = catalogue.getImportedKeys(null, null, table)) {
                    while (keys.next()) {
                        String column = keys.getString("FKCOLUMN_NAME");
                        boolean person = keys.getString("PKTABLE_NAME").equalsIgnoreCase("account");
                        (person ? found : elsewhere).add(person ? table + "." + column : column);
                    }
                }
                try (ResultSet columns = catalogue.getColumns(null, null, table, null)) {
                    while (columns.next()) {
                        String column = columns.getString("COLUMN_NAME");
                        boolean id = columns.getString("TYPE_NAME").equalsIgnoreCase("uuid");
                        if (id && !elsewhere.contains(column) && !OTHER_IDS.contains(column)) {
                            found.add(table + "." + column);
                        }
                    }
                }
            }
            found.add("account.id");
            found.add("audit_entry.thing_id");
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of the references that hold nothing of somebody. */
    static Set<String> without(Tx tx, UUID person) {
        Set<String> none = new TreeSet<>();
        for (String reference : references(tx)) {
            String[] parts = reference.split("\\.", 2);
            String sql =
                    "select count(*) from \"" + parts[0] + "\" where cast(\"" + parts[1] + "\" as varchar(64)) = ?";
            if (tx.handle()
                            .createQuery(sql)
                            .bind(0, person.toString())
                            .mapTo(Long.class)
                            .one()
                    == 0) {
                none.add(reference);
            }
        }
        return none;
    }

    /** Of what kinds the audit trail says that somebody is one. */
    static List<String> auditKinds(Tx tx, String person) {
        return tx.handle()
                .createQuery("select distinct kind from audit_entry where thing_id = ?")
                .bind(0, person)
                .mapTo(String.class)
                .list();
    }

    /** Every cell of every table, as text in small letters, a line each. */
    static String dump(Database database) {
        List<String> cells = new ArrayList<>();
        database.read(tx -> {
            for (String table : all(tx)) {
                tx.handle()
                        .createQuery("select * from \"" + table + "\"")
                        .mapToMap()
                        .forEach(row -> row.forEach((column, value) -> cells.add(table + "." + column + "=" + value)));
            }
            return cells;
        });
        return String.join("\n", cells).toLowerCase(Locale.ROOT);
    }
}
