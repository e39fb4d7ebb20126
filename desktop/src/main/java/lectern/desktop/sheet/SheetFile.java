package lectern.desktop.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file with a table in it, and how to read it.
 *
 * @param size in bytes
 */
public record SheetFile(Path file, Encoding encoding, Delimiter delimiter, long size) {
    private static final int HEAD = 4;

    /** Is told how many bytes have been read. */
    public interface Listener {
        void read(long bytes) throws IOException;
    }

    /**
     * Finds out how a file is written. Reads all of it, in little memory.
     *
     * @throws SheetException where it is empty or a workbook
     */
    public static SheetFile find(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new SheetException(SheetException.Reason.EMPTY, 1);
        }
        if (Encoding.startsWith(head, 'P', 'K', 3, 4) || Encoding.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new SheetException(SheetException.Reason.WORKBOOK, 1);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(file, Encoding.find(bytes, head));
        }
    }

    /** A file in an encoding that the person says; the delimiter is found. */
    public static SheetFile of(Path file, Encoding encoding) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                Reader text = encoding.reader(bytes, head(file))) {
            return new SheetFile(file, encoding, Delimiter.find(text), Files.size(file));
        } catch (CharacterCodingException e) {
            throw new SheetException(SheetException.Reason.NOT_TEXT, 1);
        }
    }

    /** The same file with another delimiter. */
    public SheetFile with(Delimiter other) {
        return new SheetFile(file, encoding, other, size);
    }

    /** Opens it before its first row. */
    public SheetReader open() throws IOException {
        return open(bytes -> {});
    }

    /**
     * Opens it before its first row.
     *
     * @param listener is called on the way; what it throws ends the reading
     */
    public SheetReader open(Listener listener) throws IOException {
        InputStream bytes = new Told(Files.newInputStream(file), listener);
        return new SheetReader(encoding.reader(bytes, head(file)), delimiter);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static final class Told extends FilterInputStream {
        private final Listener listener;
        private long count;

        Told(InputStream in, Listener listener) {
            super(in);
            this.listener = listener;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                count += read;
                listener.read(count);
            }
            return read;
        }
    }
}
