package lectern.server.storage;

import java.sql.Connection;
import java.util.Locale;

/** The databases Lectern runs on. Features write one SQL for both and need not ask which it is. */
public enum Engine {
    /** Embedded, one process owns the file: a teacher's laptop. */
    H2,
    /** Shared by several nodes: a school that outgrew one laptop. */
    POSTGRESQL;

    /** The isolation under which all statements of a transaction see one moment; the engines name it differently. */
    int oneMoment() {
        return this == H2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** How the engine is called on the wire and in the names of the folders of migrations. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
