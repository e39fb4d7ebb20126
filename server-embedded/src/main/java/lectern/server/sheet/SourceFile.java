package lectern.server.sheet;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A received file, kept on disk while it is looked at, so that memory does not grow with it. Its encoding is found while
 * it comes in. Used by one thread at a time.
 */
public final class SourceFile implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final Charset charset;
    private final long size;

    private SourceFile(Path path, FileChannel channel, Charset charset, long size) {
        this.path = path;
        this.channel = channel;
        this.charset = charset;
        this.size = size;
    }

    /**
     * Takes in a whole stream. The file deletes itself when it is closed, also when the process is killed (on Windows by
     * the system).
     *
     * @param folder where the file lies meanwhile; made if it is not there
     */
    public static SourceFile receive(InputStream in, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "import-", ".tmp");
        return fill(
                file,
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                in);
    }

    /** Takes in a whole stream as a file that stays; one that does not come whole leaves nothing. */
    public static SourceFile keep(InputStream in, Path file) throws IOException {
        try {
            return fill(
                    file,
                    FileChannel.open(
                            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                    in);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Opens a file that was kept. */
    public static SourceFile open(Path file, Charset charset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new SourceFile(file, channel, charset, channel.size());
    }

    private static SourceFile fill(Path path, FileChannel channel, InputStream in) throws IOException {
        try {
            EncodingProbe probe = new EncodingProbe();
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; read = in.readNBytes(chunk, 0, CHUNK)) {
                size += read;
                probe.accept(chunk, read);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            return new SourceFile(path, channel, probe.charset(), size);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** Bytes in it. */
    public long size() {
        return size;
    }

    /** The encoding as it was found or given. */
    public Charset charset() {
        return charset;
    }

    /** Bytes read since the last {@link #reader}, for showing how far one is. */
    public long position() throws IOException {
        return channel.position();
    }

    /** The first bytes, at most so many. */
    public byte[] head(int length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(length, size));
        while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
            // until it is full
        }
        return head.array();
    }

    /** The first characters, at most so many; null where it is no text in its encoding. */
    public @Nullable String opening(int length) throws IOException {
        char[] opening = new char[length];
        try {
            return new String(opening, 0, Math.max(0, reader().read(opening)));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether the file is a workbook in the form that Excel writes since 2007, or another zip. */
    public boolean zip() throws IOException {
        return startsWith('P', 'K', 3, 4);
    }

    /** Whether the file is a workbook in the form that Excel wrote until 2003. */
    public boolean oldWorkbook() throws IOException {
        return startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }

    private boolean startsWith(int... bytes) throws IOException {
        return EncodingProbe.startsWith(head(bytes.length), bytes);
    }

    /** The bytes from the beginning. The stream needs no closing. */
    public InputStream bytes() throws IOException {
        channel.position(0);
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // parsers close what they have read to its end, and the file may be read again
            }
        };
    }

    /**
     * The text from its beginning, without a byte order mark. Bytes that are no text in the encoding end it with a
     * {@link java.nio.charset.CharacterCodingException}. The reader needs no closing.
     */
    public Reader reader() throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(
                        bytes(),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                CHUNK);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
