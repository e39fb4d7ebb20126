package lectern.server.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import lectern.model.wire.DomainException;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/** The lines of a text file with their numbers. None holds more than {@link #LONGEST} characters. */
final class TextLines {
    static final int LONGEST = 256 * 1024;

    private final SourceFile file;
    private final Reader reader;
    private final StringBuilder text = new StringBuilder();
    private long number;
    /** A character that was read too far, -2 for none. */
    private int ahead = -2;

    TextLines(SourceFile file) throws IOException {
        this.file = file;
        try {
            this.reader = file.reader();
        } catch (CharacterCodingException e) {
            throw notText(1);
        }
    }

    /** The number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    double part() {
        return Progress.of(file);
    }

    /** The next line without its end, null after the last. */
    @Nullable
    String next() {
        text.setLength(0);
        int c = read();
        if (c < 0) {
            return null;
        }
        number++;
        while (c >= 0 && c != '\n' && c != '\r') {
            take((char) c);
            c = read();
        }
        if (c == '\r') {
            ahead = read();
            if (ahead == '\n') {
                ahead = -2;
            }
        }
        return text.toString();
    }

    private void take(char c) {
        if (c == 0) {
            throw Unreadable.atLine(
                    number, "there is a NUL character, so this is no text: save the file as text again");
        }
        if (text.length() == LONGEST) {
            throw Unreadable.atLine(number, "it is longer than " + LONGEST + " characters: is this the right file?");
        }
        text.append(c);
    }

    private int read() {
        if (ahead != -2) {
            int c = ahead;
            ahead = -2;
            return c;
        }
        try {
            return reader.read();
        } catch (CharacterCodingException e) {
            throw notText(number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DomainException notText(long line) {
        return Unreadable.notText(file.charset(), line);
    }
}
