package lectern.desktop.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.jspecify.annotations.Nullable;

/** Reads the command line and the environment into {@link Settings}, or refuses with one clear line. */
final class CommandLineReader {
    /** Where a browser is sent when nothing else was said. */
    static final int USUAL_PORT = 8080;

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_NAME = 40;

    private static final int HELP_WIDTH = 100;
    private static final String HELP_HEAD = "Runs Lectern: its server, and its console where there is a display.";
    private static final String HELP_FOOT =
            "Each option has an environment variable: --admin-password-file is LECTERN_ADMIN_PASSWORD_FILE, and so on;"
                    + " switches are set by true or 1. What is on the command line wins. Exit status: 0 ended, 1 could"
                    + " not start, 2 wrong options.";

    private final Map<String, String> environment;
    private final Supplier<Path> usualData;
    private final Supplier<String> version;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param usualData the data folder where none is named
     * @param version what {@code --version} shows
     */
    CommandLineReader(
            Map<String, String> environment,
            Supplier<Path> usualData,
            Supplier<String> version,
            PrintWriter out,
            PrintWriter err) {
        this.environment = environment;
        this.usualData = usualData;
        this.version = version;
        this.out = out;
        this.err = err;
    }

    /**
     * What was asked for; empty where help or the version was, which is printed then.
     *
     * @throws Refusal with status 2 if anything is wrong
     */
    Optional<Settings> read(String... args) {
        AskedOptions asked = AskedOptions.of(environment, args);
        if (asked.written(LaunchOption.HELP)) {
            help();
            return Optional.empty();
        }
        if (asked.written(LaunchOption.VERSION)) {
            out.println("Lectern " + version.get());
            return Optional.empty();
        }
        return Optional.of(settings(asked));
    }

    private void help() {
        try {
            TextHelpAppendable page = new TextHelpAppendable(out);
            page.setMaxWidth(HELP_WIDTH);
            HelpFormatter.builder()
                    .setHelpAppendable(page)
                    .setShowSince(false)
                    .setComparator((one, other) -> 0) // as they are written down
                    .get()
                    .printHelp(
                            "lectern [options]", HELP_HEAD, LaunchOption.all().getOptions(), HELP_FOOT, false);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Settings settings(AskedOptions asked) {
        Integer port = port(asked, LaunchOption.PORT);
        return new Settings(
                asked.on(LaunchOption.HEADLESS),
                port == null ? USUAL_PORT : port,
                port != null,
                bind(asked),
                data(asked),
                store(asked),
                admin(asked),
                asked.on(LaunchOption.DEMO),
                rate(asked),
                services(asked),
                port(asked, LaunchOption.HTTPS_PORT),
                trustedProxies(asked),
                restore(asked));
    }

    private static @Nullable Integer port(AskedOptions asked, LaunchOption option) {
        Integer port = asked.number(option);
        if (port != null && (port < 0 || port > 65_535)) {
            throw asked.misused(option, port + " is no port; they go from 1 to 65535, and 0 picks a free one");
        }
        return port;
    }

    private static String bind(AskedOptions asked) {
        String bind = asked.text(LaunchOption.BIND);
        if (bind == null) {
            return "0.0.0.0";
        }
        try {
            InetAddress address = InetAddress.getByName(bind.strip());
            if (bind.isBlank() || !address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw asked.misused(LaunchOption.BIND, "'" + bind + "' is not an address of this computer");
            }
            return address.getHostAddress();
        } catch (UnknownHostException | SocketException e) {
            throw asked.misused(LaunchOption.BIND, "'" + bind + "' is not an address of this computer");
        }
    }

    private Path data(AskedOptions asked) {
        Path data = asked.path(LaunchOption.DATA);
        Path folder = (data == null ? usualData.get() : data).toAbsolutePath().normalize();
        if (data != null && data.toString().isBlank()) {
            throw asked.misused(LaunchOption.DATA, "name a folder");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw asked.misused(LaunchOption.DATA, folder + " is a file, not a folder");
        }
        return folder;
    }

    private Settings.@Nullable Store store(AskedOptions asked) {
        String url = asked.text(LaunchOption.DB);
        String user = asked.text(LaunchOption.DB_USER);
        Path file = asked.path(LaunchOption.DB_PASSWORD_FILE);
        if (url == null) {
            if (user != null || file != null) {
                throw Refusal.misused("--db-user and --db-password-file go with --db");
            }
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw asked.misused(
                    LaunchOption.DB, "a database address starts with jdbc:postgresql: or jdbc:h2:, this one doesn't");
        }
        String password =
                file == null ? "" : PasswordFile.read(asked.origin(LaunchOption.DB_PASSWORD_FILE), file, this::warn);
        return new Settings.Store(url, user == null ? "" : user, password);
    }

    private Settings.@Nullable Admin admin(AskedOptions asked) {
        String name = asked.text(LaunchOption.ADMIN);
        Path file = asked.path(LaunchOption.ADMIN_PASSWORD_FILE);
        if (name == null && file == null) {
            return null;
        }
        if (name == null || file == null) {
            throw Refusal.misused("--admin and --admin-password-file go together");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw asked.misused(LaunchOption.ADMIN, "a name has 1 to " + LONGEST_NAME + " characters");
        }
        String password = PasswordFile.read(asked.origin(LaunchOption.ADMIN_PASSWORD_FILE), file, this::warn);
        if (password.length() < SHORTEST_PASSWORD) {
            throw asked.misused(
                    LaunchOption.ADMIN_PASSWORD_FILE, "a password has at least " + SHORTEST_PASSWORD + " characters");
        }
        return new Settings.Admin(name.strip(), password);
    }

    private static @Nullable Integer rate(AskedOptions asked) {
        Integer rate = asked.number(LaunchOption.RATE_LIMIT);
        if (rate != null && rate < 0) {
            throw asked.misused(LaunchOption.RATE_LIMIT, rate + " is less than 0; 0 sets no limit");
        }
        return rate;
    }

    private static @Nullable String trustedProxies(AskedOptions asked) {
        String list = asked.text(LaunchOption.TRUSTED_PROXY);
        for (String address : list == null ? new String[0] : list.split(",", -1)) {
            try {
                InetAddress.ofLiteral(address.strip());
            } catch (IllegalArgumentException e) {
                throw asked.misused(
                        LaunchOption.TRUSTED_PROXY,
                        "'" + address.strip() + "' is no numeric address, like 127.0.0.1 or ::1");
            }
        }
        return list;
    }

    private static @Nullable Path services(AskedOptions asked) {
        Path file = asked.path(LaunchOption.SERVICES);
        if (file != null && !Files.isRegularFile(file)) {
            throw asked.misused(LaunchOption.SERVICES, "there is no file " + file);
        }
        return file == null ? null : file.toAbsolutePath().normalize();
    }

    private static @Nullable Path restore(AskedOptions asked) {
        Path file = asked.path(LaunchOption.RESTORE);
        if (file == null) {
            return null;
        }
        if (asked.text(LaunchOption.DB) != null) {
            throw asked.misused(
                    LaunchOption.RESTORE, "a backup is restored into the data folder, which doesn't go with --db");
        }
        if (!Files.isRegularFile(file)) {
            throw asked.misused(LaunchOption.RESTORE, "there is no file " + file);
        }
        return file.toAbsolutePath().normalize();
    }

    private void warn(String message) {
        err.println("lectern: warning: " + message);
    }
}
