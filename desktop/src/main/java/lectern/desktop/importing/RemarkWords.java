package lectern.desktop.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;

/**
 * A remark of the server in the person's language. The server speaks English; {@code remarks_zh.tsv} holds what it says
 * most in Chinese: its message, the reason, the mend, with {@code {0}} and {@code {1}} for what differs. What is not in it
 * stays as it is.
 */
final class RemarkWords {
    private static final List<Translation> CHINESE = read();

    private final Messages messages;

    RemarkWords(Messages messages) {
        this.messages = messages;
    }

    private record Words(String reason, String mend) {}

    private record Translation(Pattern said, String reason, String mend) {
        static Translation of(String line) {
            String[] cells = line.split("\t", -1);
            String pattern = Pattern.quote(cells[0])
                    .replace("{0}", "\\E(?<first>.+?)\\Q")
                    .replace("{1}", "\\E(?<second>.+?)\\Q");
            return new Translation(Pattern.compile(pattern), cells[1], cells[2]);
        }

        Words words(Matcher matcher) {
            return new Words(filled(reason, matcher), filled(mend, matcher));
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
                Objects.requireNonNull(RemarkWords.class.getResourceAsStream("remarks_zh.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(Translation::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Words words(Remark remark) {
        if (messages.language() == Language.CHINESE) {
            String said = remark.mend().isEmpty() ? remark.reason() : remark.reason() + ": " + remark.mend();
            for (Translation each : CHINESE) {
                Matcher matcher = each.said().matcher(said);
                if (matcher.matches()) {
                    return each.words(matcher);
                }
            }
        }
        return new Words(remark.reason(), remark.mend());
    }

    String reason(Remark remark) {
        return words(remark).reason();
    }

    String mend(Remark remark) {
        return words(remark).mend();
    }

    /** All of it as one text: where, what, and the mend. */
    String whole(Remark remark) {
        Words words = words(remark);
        String said = words.mend().isEmpty()
                ? words.reason()
                : messages.get("importing.remark", words.reason(), words.mend());
        if (remark.row() == 0) {
            return said;
        }
        return remark.column().isEmpty()
                ? messages.get("importing.remark.row", remark.row(), said)
                : messages.get("importing.remark.cell", remark.row(), remark.column(), said);
    }
}
