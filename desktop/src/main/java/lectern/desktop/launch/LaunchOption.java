package lectern.desktop.launch;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** The options of the command line as they are written; {@link CommandLineReader} checks what they say. */
enum LaunchOption {
    HEADLESS("headless", "Run the server alone, without a window."),
    PORT("port", "N", "Port to listen on; 0 picks any free one. Without it 8080, or the next free one."),
    HTTPS_PORT(
            "https-port",
            "N",
            "Port to listen on over HTTPS too, with a certificate that Lectern makes itself; 0 picks any free one."
                    + " Without it as it was switched on in the console."),
    BIND("bind", "ADDRESS", "Address of this computer to listen on. Without it all addresses."),
    DATA("data", "DIR", "Folder for the database, logs, secrets and backups. Without it the user's data folder."),
    DB(
            "db",
            "JDBC-URL",
            "Database to use, for example jdbc:postgresql://host/lectern. Without it one in the data folder."),
    DB_USER("db-user", "U", "User of that database."),
    DB_PASSWORD_FILE("db-password-file", "F", "File with that user's password."),
    ADMIN("admin", "NAME", "Make NAME the first super administrator, where there is none yet."),
    ADMIN_PASSWORD_FILE("admin-password-file", "F", "File with the password for --admin, at least 8 characters."),
    DEMO("demo", "On an empty database: load sample questions and open a classroom, ready to join."),
    RATE_LIMIT(
            "rate-limit",
            "N",
            "Requests a minute that one student may make, ten times as many for staff; 0 for no limit."),
    TRUSTED_PROXY(
            "trusted-proxy",
            "ADDRESSES",
            "Reverse proxies, with commas between them, whose X-Forwarded-For is believed; see docs/running.md."),
    SERVICES(
            "services",
            "F",
            "File that names a mail server, an SMS gateway or an OpenID provider; see docs/security.md."),
    RESTORE("restore", "F", "Backup to begin with; the data folder has to be empty. See docs/backup.md."),
    HELP("help", "Show this and end."),
    VERSION("version", "Show the version and end.");

    private final String word;
    private final @Nullable String value;
    private final String description;

    /** A switch. */
    LaunchOption(String word, String description) {
        this(word, null, description);
    }

    LaunchOption(String word, @Nullable String value, String description) {
        this.word = word;
        this.value = value;
        this.description = description;
    }

    /** The whole command line, in the order of the help. */
    static Options all() {
        Options options = new Options();
        Arrays.stream(values()).map(LaunchOption::option).forEach(options::addOption);
        return options;
    }

    private Option option() {
        Option.Builder option = Option.builder().longOpt(word).desc(description);
        return (value == null ? option : option.hasArg().argName(value)).get();
    }

    /** Without its dashes. */
    String word() {
        return word;
    }

    /** As it is written on the command line. */
    String flag() {
        return "--" + word;
    }

    /** The environment variable that says the same. */
    String variable() {
        return "LECTERN_" + word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
