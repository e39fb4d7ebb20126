package lectern.server.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A received file, kept on disk while it is looked at, so that memory does not grow with it. Its encoding is found while
 * it comes in: a byte order mark, else UTF-8 if every byte of it is, else GB18030. The file deletes itself when it is
 * closed, also when the process is killed (on Windows by the system).
 */
final class CsvSpool implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final FileChannel channel;
    private final Utf8Check utf8 = new Utf8Check();
    private final byte[] head = new byte[4];
    private long size;

    private CsvSpool(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes in a whole stream.
     *
     * @param folder where the file lies meanwhile; made if it is not there
     */
    static CsvSpool receive(InputStream in, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "import-", ".csv");
        CsvSpool spool = new CsvSpool(FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        try {
            spool.fill(in);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private void fill(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; read = in.readNBytes(chunk, 0, CHUNK)) {
            if (size == 0) {
                System.arraycopy(chunk, 0, head, 0, Math.min(read, head.length));
            }
            size += read;
            utf8.accept(chunk, read);
            ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** Bytes received. */
    long size() {
        return size;
    }

    /** Whether the file is a workbook of Excel or WPS rather than text. */
    boolean workbook() {
        return startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }

    /** The encoding as it was found. */
    Charset charset() {
        if (startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(0xEF, 0xBB, 0xBF) || utf8.complete() ? StandardCharsets.UTF_8 : GB18030;
    }

    private boolean startsWith(int... bytes) {
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        return size >= wanted.length && Arrays.equals(wanted, 0, wanted.length, head, 0, wanted.length);
    }

    /**
     * The text from its beginning, without a byte order mark. Bytes that are no text in the encoding found end it with a
     * {@link java.nio.charset.CharacterCodingException}. The reader needs no closing.
     */
    Reader reader() throws IOException {
        channel.position(0);
        Reader reader = new BufferedReader(
                new InputStreamReader(
                        Channels.newInputStream(channel),
                        charset()
                                .newDecoder()
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
