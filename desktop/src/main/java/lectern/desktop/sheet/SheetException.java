package lectern.desktop.sheet;

import java.io.IOException;

/** A file that can't be read on from a row. */
public final class SheetException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is a workbook of Excel or WPS rather than text. */
        WORKBOOK,
        /** Bytes that are no text in this encoding. */
        NOT_TEXT,
        /** A quote is opened and never closed. */
        OPEN_QUOTE,
        /** Text stands behind a closing quote. */
        BEHIND_QUOTE,
        /** A cell or row beyond all measure, most often an open quote. */
        TOO_LONG,
        /** More cells in a row than any such file has. */
        TOO_WIDE,
        /** The first row does not name the columns. */
        NO_HEADER
    }

    private final Reason reason;
    private final long row;

    public SheetException(Reason reason, long row) {
        super(reason + " in row " + row);
        this.reason = reason;
        this.row = row;
    }

    public Reason reason() {
        return reason;
    }

    /** From 1, the header counted. */
    public long row() {
        return row;
    }
}
