package lectern.server.storage;

import java.sql.SQLException;

/** Tells why a statement failed. */
public final class Conflicts {
    private static final String UNIQUE_VIOLATION = "23505";

    private Conflicts() {}

    /** Whether somebody else was quicker with the same key. */
    public static boolean unique(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
