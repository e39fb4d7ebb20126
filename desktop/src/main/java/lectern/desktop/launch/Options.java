package lectern.desktop.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line as it is written; {@link CommandLineReader} checks what it says. */
@Command(
        name = "lectern",
        synopsisHeading = "Usage: ",
        description = {"", "Runs Lectern: its server, and its console where there is a display.", ""},
        sortOptions = false,
        usageHelpWidth = 100,
        usageHelpAutoWidth = false,
        footer = {
            "",
            "Each option has an environment variable: --admin-password-file is LECTERN_ADMIN_PASSWORD_FILE, and so on;"
                    + " switches are set by true or 1. What is on the command line wins.",
            "Exit status: 0 ended, 1 could not start, 2 wrong options."
        })
final class Options {
    @Option(names = "--headless", description = "Run the server alone, without a window.")
    boolean headless;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on; 0 picks any free one. Without it 8080, or the next free one.")
    @Nullable
    Integer port;

    @Option(
            names = "--https-port",
            paramLabel = "N",
            description = "Port to listen on over HTTPS too, with a certificate that Lectern makes itself; 0 picks any"
                    + " free one. Without it as it was switched on in the console.")
    @Nullable
    Integer httpsPort;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address of this computer to listen on. Without it all addresses.")
    @Nullable
    String bind;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the database, logs, secrets and backups. Without it the user's data folder.")
    @Nullable
    Path data;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description =
                    "Database to use, for example jdbc:postgresql://host/lectern. Without it one in the data folder.")
    @Nullable
    String db;

    @Option(names = "--db-user", paramLabel = "U", description = "User of that database.")
    @Nullable
    String dbUser;

    @Option(names = "--db-password-file", paramLabel = "F", description = "File with that user's password.")
    @Nullable
    Path dbPasswordFile;

    @Option(
            names = "--admin",
            paramLabel = "NAME",
            description = "Make NAME the first super administrator, where there is none yet.")
    @Nullable
    String admin;

    @Option(
            names = "--admin-password-file",
            paramLabel = "F",
            description = "File with the password for --admin, at least 8 characters.")
    @Nullable
    Path adminPasswordFile;

    @Option(
            names = "--demo",
            description = "On an empty database: load sample questions and open a classroom, ready to join.")
    boolean demo;

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            description = "Requests a minute that one student may make, ten times as many for staff; 0 for no limit.")
    @Nullable
    Integer rateLimit;

    @Option(
            names = "--services",
            paramLabel = "F",
            description = "File that names a mail server, an SMS gateway or an OpenID provider; see docs/security.md.")
    @Nullable
    Path services;

    @Option(
            names = "--restore",
            paramLabel = "F",
            description = "Backup to begin with; the data folder has to be empty. See docs/backup.md.")
    @Nullable
    Path restore;

    @Option(names = "--help", usageHelp = true, description = "Show this and end.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version and end.")
    boolean version;
}
