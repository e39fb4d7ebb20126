package lectern.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.server.secret.Sha256;

/**
 * Files that are found by what is in them: each stands under the SHA-256 of its bytes, so no name of anybody's ever
 * becomes a path, and the same file sent twice is held once. Several nodes share the folder where they share a database.
 */
public final class MediaFiles {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 64 * 1024;
    private static final String INCOMING = "incoming";

    private final Path folder;

    /** @param folder made when the first file comes */
    public MediaFiles(Path folder) {
        this.folder = folder;
    }

    /** Decides by the first bytes of a file how long it may be; throws where it may not come at all. */
    @FunctionalInterface
    public interface Admission {
        /** @param head the first {@value #HEAD} bytes, fewer only where the file ends before */
        long largest(byte[] head);

        /** How many bytes are shown. */
        int HEAD = 4096;
    }

    /** Thrown where a file is longer than it may be. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(long largest) {
            super("longer than " + largest + " bytes");
        }
    }

    /** A file that has come whole and is on disk, but not in its place yet. Closing it throws away what was not kept. */
    public static final class Incoming implements AutoCloseable {
        private final Path file;
        private final String id;
        private final long size;

        Incoming(Path file, String id, long size) {
            this.file = file;
            this.id = id;
            this.size = size;
        }

        public String id() {
            return id;
        }

        public long size() {
            return size;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Whether a text has the form of an id; others name no file. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Takes a stream in.
     *
     * @throws TooLongException past what the admission allows
     */
    public Incoming receive(InputStream in, Admission admission) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve(INCOMING));
        Path file = Files.createTempFile(incoming, "media-", ".part");
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            MessageDigest hash = Sha256.digest();
            byte[] head = in.readNBytes(Admission.HEAD);
            long largest = admission.largest(head);
            long size = write(channel, hash, head, head.length);
            byte[] chunk = new byte[CHUNK];
            for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; read = in.readNBytes(chunk, 0, CHUNK)) {
                size += write(channel, hash, chunk, read);
                if (size > largest) {
                    throw new TooLongException(largest);
                }
            }
            if (size > largest) {
                throw new TooLongException(largest);
            }
            channel.force(true);
            whole = true;
            return new Incoming(file, HexFormat.of().formatHex(hash.digest()), size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int write(FileChannel channel, MessageDigest hash, byte[] bytes, int length) throws IOException {
        hash.update(bytes, 0, length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return length;
    }

    /** Puts a file in its place; one that stands there already is the same. */
    public void keep(Incoming incoming) throws IOException {
        Path place = path(incoming.id());
        Files.createDirectories(parent(place));
        Files.move(incoming.file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent(place));
    }

    /** The name of a file is on disk only when its folder is; Windows opens no folders and needs none of this. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the system has no such thing as a folder that can be opened
        }
    }

    /** Where a file stands, or would. */
    public Path path(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("not the id of a file");
        }
        return folder.resolve(id.substring(0, 2)).resolve(id);
    }

    private static Path parent(Path place) {
        Path parent = place.getParent();
        if (parent == null) {
            throw new IllegalStateException("a place below the folder has one above it");
        }
        return parent;
    }

    /** Removes a file; nothing where it is not there. */
    public void delete(String id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Removes what was left half-come before a time, for example by a power cut; says how many. */
    public int sweepIncoming(Instant before) throws IOException {
        int swept = 0;
        try (Stream<Path> files = Files.list(folder.resolve(INCOMING))) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    swept += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        } catch (NoSuchFileException e) {
            return swept; // nothing ever came, or another node was quicker
        }
        return swept;
    }
}
