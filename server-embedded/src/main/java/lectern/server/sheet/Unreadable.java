package lectern.server.sheet;

import java.nio.charset.Charset;
import java.util.List;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** How it is told that a file can't be read. */
public final class Unreadable {
    private Unreadable() {}

    /** A file that can't be read on from a line of its text, from 1. */
    public static DomainException atLine(long line, String message) {
        return refusal("Line " + line + ": " + message, message, line);
    }

    /** A file that can't be read at all. */
    public static DomainException file(String message) {
        return refusal(Character.toUpperCase(message.charAt(0)) + message.substring(1), message, null);
    }

    /** A file with bytes that are no text in the encoding that it is read in. */
    public static DomainException notText(Charset charset, long line) {
        return atLine(
                line,
                "there are bytes that are no text in " + encoding(charset)
                        + ": save the file again in UTF-8, or choose another encoding");
    }

    /** An encoding's name as people know it, without the order of its bytes. */
    static String encoding(Charset charset) {
        return charset.name().replaceAll("[BL]E$", "");
    }

    /**
     * A file that can't be read on from a row.
     *
     * @param message the reason and the mend, in one sentence without its full stop
     */
    public static DomainException at(long row, String message) {
        return refusal("Row " + row + ": " + message, message, row);
    }

    private static DomainException refusal(String sentence, String message, @Nullable Long row) {
        return new DomainException(
                ErrorCode.CSV_PARSE_ERROR,
                sentence + ". Nothing was imported.",
                List.of(new ErrorDetail(null, message, row, null)));
    }
}
