package lectern.desktop.failure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;

/**
 * Why the server refused, for whoever reads the console. The server speaks English, and in English its own words stand. In
 * another language the console translates what it knows; else it says in its own words what kind of refusal it is, and the
 * server's words follow, so that nothing is lost.
 *
 * @param words what is read first
 * @param behind what the server said, where {@code words} don't say all of it; else empty
 */
public record RefusalWords(String words, String behind) {
    private static final int MOST_DETAILS = 5;
    /** From here on a wait is told in minutes, rounded up. */
    private static final int LONG_WAIT_SECONDS = 120;

    /** The words for all that a refusal says. */
    public static RefusalWords of(ApiException refusal, Messages messages) {
        String said = String.valueOf(refusal.getMessage());
        if (english(messages) && !said.isBlank()) {
            return new RefusalWords(said, "");
        }
        if (refusal.code() == ErrorCode.RATE_LIMITED) {
            String own = messages.get("failure.words." + refusal.code());
            return new RefusalWords(messages.get("failure.remark", own, untilNextTry(refusal, messages)), "");
        }
        if (toldByDetails(refusal, said)) {
            return new RefusalWords(String.join("\n", lines(refusal, messages)), "");
        }
        return of(refusal.code(), said, messages);
    }

    private static boolean toldByDetails(ApiException refusal, String said) {
        return refusal.code() == ErrorCode.VALIDATION_ERROR
                ? !refusal.details().isEmpty()
                : refusal.details().stream().anyMatch(detail -> said.equals(detail.field() + ": " + detail.message()));
    }

    /**
     * As {@link #of}, but only of the first field, for a form that says the others beside them. English
     * names no field.
     */
    public static RefusalWords ofForm(ApiException refusal, Messages messages) {
        if (refusal.details().isEmpty()) {
            return of(refusal, messages);
        }
        ErrorDetail first = refusal.details().getFirst();
        if (english(messages)) {
            return new RefusalWords(first.message(), "");
        }
        return toldByDetails(refusal, String.valueOf(refusal.getMessage()))
                ? new RefusalWords(line(first, messages), "")
                : of(refusal, messages);
    }

    /** The words for one of several things that were refused together. */
    public static RefusalWords of(ErrorCode code, String said, Messages messages) {
        return words(said, "failure.words." + code, messages);
    }

    /** What is wrong with one field, without its name. */
    public static RefusalWords of(ErrorDetail detail, Messages messages) {
        return words(detail.message(), "failure.field", messages);
    }

    private static RefusalWords words(String said, String ownKey, Messages messages) {
        if (said.isBlank()) {
            return new RefusalWords(messages.get(ownKey), "");
        }
        if (english(messages)) {
            return new RefusalWords(said, "");
        }
        return ServerWords.of(said, messages)
                .map(known -> known.mend().isEmpty()
                        ? known.reason()
                        : messages.get("failure.remark", known.reason(), known.mend()))
                .map(known -> new RefusalWords(known, ""))
                .orElseGet(() -> new RefusalWords(messages.get(ownKey), said));
    }

    /** Each detail with its place, the first of them where there are many. */
    static List<String> lines(ApiException refusal, Messages messages) {
        return refusal.details().stream()
                .limit(MOST_DETAILS)
                .map(detail -> line(detail, messages))
                .toList();
    }

    private static String line(ErrorDetail detail, Messages messages) {
        String field = detail.field() == null ? "" : detail.field();
        // A column of a file is called as the file calls it.
        String name = detail.row() == null ? called(field, messages) : field;
        String row = detail.row() == null ? "" : detail.row().toString();
        return Stream.of(row, name, of(detail, messages).text(messages))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(messages.get("failure.colon")));
    }

    private static String called(String field, Messages messages) {
        return ServerWords.of(field, messages).map(ServerWords.Said::reason).orElse(field);
    }

    /** How long to wait before the next try. */
    public static String untilNextTry(ApiException refusal, Messages messages) {
        int seconds = refusal.retryAfterSeconds();
        if (seconds == 0) {
            return messages.get("failure.wait");
        }
        return seconds < LONG_WAIT_SECONDS
                ? messages.count("failure.wait.seconds", seconds)
                : messages.get("failure.wait.minutes", Math.ceilDiv(seconds, 60));
    }

    private static boolean english(Messages messages) {
        return messages.language() == Language.ENGLISH;
    }

    /** All of it in one text. */
    public String text(Messages messages) {
        return behind.isEmpty() ? words : messages.get("failure.behind", words, behind);
    }
}
