package lectern.server.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses XML with a tag, comment or CDATA section so long that a parser would fill the memory with it. */
final class MarkupBound extends FilterReader {
    /** Pictures inside a text are that long, nothing else is. */
    static final int LONGEST = 8 * 1024 * 1024;

    /** What the characters read last belong to. */
    private enum Kind {
        TEXT,
        OPENED,
        DECLARED,
        TAG,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private Kind kind = Kind.TEXT;
    /** Characters since the bracket that opened it. */
    private int length;
    /** The quote that an attribute's value began with, 0 outside. */
    private char quote;

    private char last;
    private char secondLast;

    MarkupBound(Reader in) {
        super(in);
    }

    /** A part of the markup that is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a tag, comment or CDATA section is longer than " + LONGEST + " characters");
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(buffer[i]);
        }
        return read;
    }

    private void look(char c) throws IOException {
        if (kind == Kind.TEXT) {
            if (c == '<') {
                kind = Kind.OPENED;
                length = 0;
                quote = 0;
                last = 0;
            }
            return;
        }
        if (++length > LONGEST) {
            throw new TooLong();
        }
        switch (kind) {
            case OPENED -> kind = opened(c);
            case DECLARED -> kind = c == '-' ? Kind.COMMENT : c == '[' ? Kind.CDATA : Kind.TAG;
            case TAG -> tag(c);
            case COMMENT -> end(c, '-', '-');
            case CDATA -> end(c, ']', ']');
            case INSTRUCTION -> end(c, '?', secondLast);
            case TEXT -> {}
        }
        secondLast = last;
        last = c;
    }

    private static Kind opened(char c) {
        return switch (c) {
            case '!' -> Kind.DECLARED;
            case '?' -> Kind.INSTRUCTION;
            case '>' -> Kind.TEXT;
            default -> Kind.TAG;
        };
    }

    private void tag(char c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            kind = Kind.TEXT;
        }
    }

    private void end(char c, char before, char beforeThat) {
        if (c == '>' && last == before && secondLast == beforeThat) {
            kind = Kind.TEXT;
        }
    }
}
