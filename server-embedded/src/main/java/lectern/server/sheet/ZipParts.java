package lectern.server.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook's zip, one after the other. At most 2 GB come out of it, and where it is more than 64 MB at
 * most 250 times what went in: a zip made to fill a disk or a memory holds a thousand times.
 */
final class ZipParts implements Closeable {
    private static final int CHUNK = 64 * 1024;
    private static final long MOST = 2L * 1024 * 1024 * 1024;
    private static final long HARMLESS = 64L * 1024 * 1024;
    private static final int RATIO = 250;
    private static final int MOST_PARTS = 10_000;

    private final SourceFile file;
    private final ZipInputStream zip;
    private int parts;
    private long inflated;

    ZipParts(SourceFile file) throws IOException {
        this.file = file;
        // Closing the zip frees what inflates it; the file stays open.
        InputStream bytes = new FilterInputStream(new BufferedInputStream(file.bytes(), CHUNK)) {
            @Override
            public void close() {
                // it belongs to whoever opened it
            }
        };
        this.zip = new ZipInputStream(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What it means that the zip or a part of it can't be read. */
    static DomainException damaged(@Nullable Exception cause) {
        DomainException refusal = Unreadable.file(
                "the workbook is damaged: open it in your spreadsheet program and save it again as .xlsx");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Goes to the next part and gives its name in small letters, null after the last. */
    @Nullable
    String next() throws IOException {
        try {
            if (parts > 0) {
                // Not closeEntry: what is passed over counts as well.
                inside().transferTo(OutputStream.nullOutputStream());
            }
            ZipEntry entry = zip.getNextEntry();
            if (++parts > MOST_PARTS) {
                throw tooLarge();
            }
            return entry == null ? null : key(entry.getName());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** A part's name as it is looked for. */
    static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    /** What is in this part. */
    InputStream inside() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    int read = zip.read(buffer, offset, length);
                    count(read);
                    return read;
                } catch (ZipException | EOFException e) {
                    throw damaged(e);
                }
            }
        };
    }

    private void count(int read) throws IOException {
        inflated += Math.max(0, read);
        if (inflated > MOST || (inflated > HARMLESS && inflated / RATIO > file.position())) {
            throw tooLarge();
        }
    }

    private static DomainException tooLarge() {
        return Unreadable.file("the workbook grows too large when it is unpacked: save the sheet as \"CSV UTF-8\"");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
