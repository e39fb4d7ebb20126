package lectern.desktop.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line and in the environment, checked.
 *
 * @param headless no window, even where there is a display
 * @param port 0 for any free one
 * @param portChosen whether the port was asked for; one that was not gives way to the next free one
 * @param bind a literal address, or {@code 0.0.0.0} for all
 * @param data absolute
 * @param store null for the database inside the data folder
 * @param admin the first super_admin, made only where there is none
 * @param demo sample questions and a classroom on an empty database
 * @param requestsPerMinute for each student, 0 for no limit; null for the server's own choice
 * @param services the file that names services beyond this computer, null for none
 * @param httpsPort the port for HTTPS, 0 for any free one; null where it was not asked for
 * @param trustedProxies addresses of reverse proxies with commas between them, each a numeric one; null for none
 * @param restore the backup to begin with, in an empty data folder; null for none
 */
record Settings(
        boolean headless,
        int port,
        boolean portChosen,
        String bind,
        Path data,
        @Nullable Store store,
        @Nullable Admin admin,
        boolean demo,
        @Nullable Integer requestsPerMinute,
        @Nullable Path services,
        @Nullable Integer httpsPort,
        @Nullable String trustedProxies,
        @Nullable Path restore) {

    /** A database that is not in the data folder. */
    record Store(String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return "Store[" + user + "]";
        }
    }

    /** A name and its password. */
    record Admin(String name, String password) {
        @Override
        public String toString() {
            return "Admin[" + name + "]";
        }
    }

    Settings withAdmin(Admin other) {
        return new Settings(
                headless,
                port,
                portChosen,
                bind,
                data,
                store,
                other,
                demo,
                requestsPerMinute,
                services,
                httpsPort,
                trustedProxies,
                restore);
    }
}
