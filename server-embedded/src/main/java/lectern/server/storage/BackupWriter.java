package lectern.server.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.model.wire.Json;
import lectern.server.secret.Sha256;

/** Writes one backup into a file: first the tables, then the files that they name, then the secrets. */
final class BackupWriter implements AutoCloseable {
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Instant made;
    private final List<BackupManifest.Part> parts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private List<String> migrations = List.of();
    private List<String> media = List.of();

    /**
     * @param file is there, and empty
     * @param closing whether to give up
     */
    BackupWriter(Path file, Instant made, BooleanSupplier closing) throws IOException {
        this.made = made;
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        zip = new ZipOutputStream(untilClosing(Channels.newOutputStream(channel), closing));
        // Deflating is most of the work, and a class may be in the room.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** An interrupt would do for the file, but H2 closes its own when it meets one. */
    private static OutputStream untilClosing(OutputStream out, BooleanSupplier closing) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                if (closing.getAsBoolean()) {
                    throw new IOException("Lectern is closing");
                }
                out.write(bytes, start, length);
            }
        };
    }

    @FunctionalInterface
    private interface Content {
        /** Writes it and answers the number of rows. */
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** Writes all tables. The connection is not needed afterwards, so no transaction stays open while files are read. */
    void tables(Connection connection) throws IOException, SQLException {
        BackupTables tables = new BackupTables(connection);
        migrations = tables.migrations();
        media = tables.media();
        for (String table : tables.names()) {
            part(BackupManifest.TABLES + table + ".jsonl", out -> tables.write(table, out));
        }
    }

    /** Writes what stands beside the database: the media files that the tables name, and the secrets. */
    void files(Path home) throws IOException, SQLException {
        MediaFiles files = new MediaFiles(home.resolve("media"));
        for (String id : media) {
            Path file = files.path(id);
            // One that was swept since is in no article any more; one that got lost must not cost all the rest.
            if (Files.exists(file)) {
                part(BackupManifest.MEDIA + id, out -> copy(file, out));
            } else {
                missing.add(id);
            }
        }
        try (Stream<Path> secrets = Files.list(home.resolve("secrets"))) {
            for (Path secret : (Iterable<Path>)
                    secrets.filter(file -> file.toString().endsWith(".key")).sorted()::iterator) {
                part(BackupManifest.SECRETS + secret.getFileName(), out -> copy(secret, out));
            }
        } catch (NoSuchFileException e) {
            return; // before the first start of a server there are none
        }
    }

    private static long copy(Path file, OutputStream out) throws IOException {
        Files.copy(file, out);
        return 0;
    }

    /** Writes the manifest, without which the file is none, and returns when all is on disk. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(Json.strict()
                .writeValueAsBytes(new BackupManifest(BackupManifest.FORMAT, made, migrations, parts, missing)));
        zip.closeEntry();
        zip.finish();
        channel.force(true);
    }

    private void part(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream out = new DigestOutputStream(zip, Sha256.digest());
        long rows = content.writeTo(out);
        zip.closeEntry();
        parts.add(new BackupManifest.Part(
                name, rows, HexFormat.of().formatHex(out.getMessageDigest().digest())));
    }

    @Override
    public void close() throws IOException {
        // Not the zip: a half one needs no end, and its own close would try to write one on a full disk.
        channel.close();
    }
}
