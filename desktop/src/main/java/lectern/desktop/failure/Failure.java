package lectern.desktop.failure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.wire.ErrorDetail;

/**
 * A failure in words.
 *
 * @param attempt what was being done
 * @param happened what went wrong
 * @param kept what is safe in spite of it
 * @param advice what to do now
 * @param details for whoever is asked for help; shown folded
 */
public record Failure(String attempt, String happened, String kept, String advice, String details) {

    /** Finds the words for a cause. */
    public static Failure of(String attempt, Throwable cause, Messages messages) {
        String kind = kind(cause);
        String happened = switch (cause) {
            case ApiException refusal when refusal.status() != 0 && refusal.status() < 500 -> said(refusal, messages);
            case IOException io -> messages.get("failure.file.happened", String.valueOf(io.getMessage()));
            default -> messages.get("failure." + kind + ".happened");
        };
        return new Failure(
                attempt,
                happened,
                messages.get("failure." + kind + ".kept"),
                messages.get("failure." + kind + ".advice"),
                details(cause));
    }

    /** Everything as one text, for the clipboard. */
    public String asText() {
        return String.join("\n", attempt, happened, kept, advice, "", details);
    }

    private static String kind(Throwable cause) {
        if (cause instanceof IOException) {
            return "file";
        }
        if (!(cause instanceof ApiException refusal)) {
            return "bug";
        }
        return switch (refusal.code()) {
            case UNAVAILABLE -> "unreachable";
            case UNAUTHORIZED -> "signedOut";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "gone";
            case CONFLICT, INVALID_STATUS_TRANSITION -> "conflict";
            case RATE_LIMITED -> "busy";
            case INTERNAL_ERROR, METHOD_NOT_ALLOWED -> "bug";
            default -> "refused";
        };
    }

    private static String said(ApiException refusal, Messages messages) {
        String all = RefusalWords.of(refusal, messages).text(messages);
        return Stream.concat(all.lines(), RefusalWords.lines(refusal, messages).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String line(ErrorDetail detail) {
        String row = detail.row() == null ? "" : detail.row() + ": ";
        return row + (detail.field() == null ? "" : detail.field() + ": ") + detail.message();
    }

    private static String details(Throwable cause) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        if (cause instanceof ApiException refusal) {
            out.println(refusal.status() + " " + refusal.code());
            if (refusal.error().correlationId() != null) {
                out.println("correlationId " + refusal.error().correlationId());
            }
            refusal.details().forEach(detail -> out.println(line(detail)));
        }
        cause.printStackTrace(out);
        return text.toString();
    }
}
