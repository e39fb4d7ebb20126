package lectern.desktop.launch;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reads the command line and the environment into {@link Settings}, or refuses with one clear line. */
final class CommandLineReader {
    /** Where a browser is sent when nothing else was said. */
    static final int USUAL_PORT = 8080;

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_NAME = 40;

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
        Options options = new Options();
        CommandLine line = new CommandLine(options).setDefaultValueProvider(new Environment());
        try {
            line.parseArgs(args);
        } catch (ParameterException e) {
            throw Refusal.misused(origin(e.getArgSpec(), args)
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong options"));
        }
        if (options.help) {
            line.usage(out);
            return Optional.empty();
        }
        if (options.version) {
            out.println("Lectern " + version.get());
            return Optional.empty();
        }
        return Optional.of(settings(options));
    }

    private Settings settings(Options options) {
        return new Settings(
                options.headless,
                options.port == null ? USUAL_PORT : port("--port", options.port),
                options.port != null,
                bind(options.bind),
                data(options.data),
                store(options),
                admin(options),
                options.demo,
                rate(options.rateLimit),
                services(options.services),
                options.httpsPort == null ? null : port("--https-port", options.httpsPort),
                restore(options));
    }

    private static int port(String option, int port) {
        if (port < 0 || port > 65_535) {
            throw Refusal.misused(
                    option + ": " + port + " is no port; they go from 1 to 65535, and 0 picks a free one");
        }
        return port;
    }

    private static String bind(@Nullable String bind) {
        if (bind == null) {
            return "0.0.0.0";
        }
        try {
            InetAddress address = InetAddress.getByName(bind.strip());
            if (bind.isBlank() || !address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw Refusal.misused("--bind: '" + bind + "' is not an address of this computer");
            }
            return address.getHostAddress();
        } catch (UnknownHostException | SocketException e) {
            throw Refusal.misused("--bind: '" + bind + "' is not an address of this computer");
        }
    }

    private Path data(@Nullable Path data) {
        Path folder = (data == null ? usualData.get() : data).toAbsolutePath().normalize();
        if (data != null && data.toString().isBlank()) {
            throw Refusal.misused("--data: name a folder");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Refusal.misused("--data: " + folder + " is a file, not a folder");
        }
        return folder;
    }

    private Settings.@Nullable Store store(Options options) {
        String url = options.db;
        if (url == null) {
            if (options.dbUser != null || options.dbPasswordFile != null) {
                throw Refusal.misused("--db-user and --db-password-file go with --db");
            }
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw Refusal.misused(
                    "--db: a database address starts with jdbc:postgresql: or jdbc:h2:, this one doesn't");
        }
        Path file = options.dbPasswordFile;
        String password = file == null ? "" : PasswordFile.read("--db-password-file", file, this::warn);
        return new Settings.Store(url, options.dbUser == null ? "" : options.dbUser, password);
    }

    private Settings.@Nullable Admin admin(Options options) {
        String name = options.admin;
        Path file = options.adminPasswordFile;
        if (name == null && file == null) {
            return null;
        }
        if (name == null || file == null) {
            throw Refusal.misused("--admin and --admin-password-file go together");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.misused("--admin: a name has 1 to " + LONGEST_NAME + " characters");
        }
        String password = PasswordFile.read("--admin-password-file", file, this::warn);
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refusal.misused(
                    "--admin-password-file: a password has at least " + SHORTEST_PASSWORD + " characters");
        }
        return new Settings.Admin(name.strip(), password);
    }

    private static @Nullable Integer rate(@Nullable Integer rate) {
        if (rate != null && rate < 0) {
            throw Refusal.misused("--rate-limit: " + rate + " is less than 0; 0 sets no limit");
        }
        return rate;
    }

    private static @Nullable Path services(@Nullable Path file) {
        if (file != null && !Files.isRegularFile(file)) {
            throw Refusal.misused("--services: there is no file " + file);
        }
        return file == null ? null : file.toAbsolutePath().normalize();
    }

    private static @Nullable Path restore(Options options) {
        Path file = options.restore;
        if (file == null) {
            return null;
        }
        if (options.db != null) {
            throw Refusal.misused("--restore: a backup is restored into the data folder, which doesn't go with --db");
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.misused("--restore: there is no file " + file);
        }
        return file.toAbsolutePath().normalize();
    }

    private void warn(String message) {
        err.println("lectern: warning: " + message);
    }

    /** Names the variable where a wrong value came from the environment. */
    private String origin(@Nullable ArgSpec spec, String... args) {
        if (!(spec instanceof OptionSpec option)) {
            return "";
        }
        String name = option.longestName();
        boolean written = Arrays.stream(args).anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "="));
        return written || !environment.containsKey(variable(name)) ? "" : variable(name) + ": ";
    }

    private static String variable(String option) {
        return "LECTERN_" + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private final class Environment implements IDefaultValueProvider {
        private static final List<String> ON = List.of("1", "yes", "on");
        private static final List<String> OFF = List.of("0", "no", "off");

        @Override
        public @Nullable String defaultValue(ArgSpec spec) {
            if (!(spec instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
                return null;
            }
            String value = environment.get(variable(option.longestName()));
            if (value == null || value.isBlank()) {
                return null;
            }
            if (option.typeInfo().isBoolean()) {
                String small = value.strip().toLowerCase(Locale.ROOT);
                return ON.contains(small) ? "true" : OFF.contains(small) ? "false" : small;
            }
            return value;
        }
    }
}
