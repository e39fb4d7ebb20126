package lectern.desktop.failure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;

/**
 * What the server says, in Chinese. The server speaks English; {@code said_zh.tsv}, which the students' page reads as well,
 * holds what it says most: its message or the name of a field, the reason, the mend (or nothing), with {@code {0}} and {@code {1}} for what differs.
 */
public final class ServerWords {
    private static final List<Translation> CHINESE = read();

    private ServerWords() {}

    /**
     * A message in the person's language.
     *
     * @param mend empty where there is none
     */
    public record Said(String reason, String mend) {}

    /** What it means in the language of the console; empty where that is English, or nobody translated it. */
    public static Optional<Said> of(String message, Messages messages) {
        if (messages.language() != Language.CHINESE) {
            return Optional.empty();
        }
        for (Translation each : CHINESE) {
            Matcher matcher = each.said().matcher(message);
            if (matcher.matches()) {
                return Optional.of(each.words(matcher));
            }
        }
        return Optional.empty();
    }

    private record Translation(Pattern said, String reason, String mend) {
        static Translation of(String line) {
            String[] cells = line.split("\t", -1);
            String pattern = Pattern.quote(cells[0])
                    .replace("{0}", "\\E(?<first>.+?)\\Q")
                    .replace("{1}", "\\E(?<second>.+?)\\Q");
            return new Translation(Pattern.compile(pattern), cells[1], cells[2]);
        }

        Said words(Matcher matcher) {
            return new Said(filled(reason, matcher), filled(mend, matcher));
        }

        private static String filled(String text, Matcher matcher) {
            String filled = text;
            if (matcher.namedGroups().containsKey("first")) {
                filled = filled.replace("{0}", matcher.group("first"));
            }
            return matcher.namedGroups().containsKey("second")
                    ? filled.replace("{1}", matcher.group("second"))
                    : filled;
        }
    }

    private static List<Translation> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ServerWords.class.getResourceAsStream("/student/i18n/said_zh.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(Translation::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
