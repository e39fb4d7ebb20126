package lectern.desktop.launch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;

/** What the command line says, and for what it does not say the environment. An empty variable says nothing. */
final class AskedOptions {
    private static final List<String> ON = List.of("1", "yes", "on", "true");
    private static final List<String> OFF = List.of("0", "no", "off", "false");

    private final CommandLine line;
    private final Map<String, String> environment;

    private AskedOptions(CommandLine line, Map<String, String> environment) {
        this.line = line;
        this.environment = environment;
    }

    /**
     * @throws Refusal with status 2 for an unknown option, one without its value or twice, and for a stray word
     */
    static AskedOptions of(Map<String, String> environment, String... args) {
        CommandLine line = parse(args);
        if (!line.getArgList().isEmpty()) {
            throw Refusal.misused("'" + line.getArgList().getFirst() + "' is no option; see --help");
        }
        Set<String> seen = new HashSet<>();
        for (Option option : line.getOptions()) {
            if (!seen.add(option.getLongOpt())) {
                throw Refusal.misused("--" + option.getLongOpt() + ": is given more than once");
            }
        }
        return new AskedOptions(line, environment);
    }

    private static CommandLine parse(String... args) {
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(LaunchOption.all(), args);
        } catch (MissingArgumentException e) {
            throw Refusal.misused("--" + e.getOption().getLongOpt() + ": its value is missing; see --help");
        } catch (ParseException e) {
            throw Refusal.misused(e.getMessage() + "; see --help");
        }
    }

    /** Whether the command line itself has it. */
    boolean written(LaunchOption option) {
        return line.hasOption(option.word());
    }

    /** Whether a switch is on. */
    boolean on(LaunchOption option) {
        String value = written(option) ? "true" : variable(option);
        String small = value == null ? "false" : value.strip().toLowerCase(Locale.ROOT);
        if (ON.contains(small)) {
            return true;
        }
        if (OFF.contains(small)) {
            return false;
        }
        throw Refusal.misused(option.variable() + ": '" + value + "' is neither true nor false");
    }

    @Nullable
    String text(LaunchOption option) {
        return written(option) ? line.getOptionValue(option.word()) : variable(option);
    }

    @Nullable
    Integer number(LaunchOption option) {
        return as(text -> Integer.valueOf(text.strip()), option, "is not a whole number");
    }

    @Nullable
    Path path(LaunchOption option) {
        return as(Path::of, option, "is no name of a file or folder");
    }

    private <T> @Nullable T as(Function<String, T> reading, LaunchOption option, String refusal) {
        String text = text(option);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) { // what both readings throw
            throw misused(option, "'" + text + "' " + refusal);
        }
    }

    /** The refusal of an option's value, by the name of the variable where it came from the environment. */
    Refusal misused(LaunchOption option, String why) {
        return Refusal.misused(origin(option) + ": " + why);
    }

    /** Where the value of an option comes from. */
    String origin(LaunchOption option) {
        return written(option) ? option.flag() : option.variable();
    }

    private @Nullable String variable(LaunchOption option) {
        String value = environment.get(option.variable());
        return value == null || value.isBlank() ? null : value;
    }
}
