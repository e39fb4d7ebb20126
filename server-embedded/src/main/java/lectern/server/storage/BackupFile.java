package lectern.server.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.model.wire.Json;
import lectern.server.secret.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is opened to be read; it was read whole before, and is what its manifest says. */
final class BackupFile implements AutoCloseable {
    /** Nothing else becomes a path or the name of a table. */
    private static final Pattern NAMES =
            Pattern.compile("tables/[a-z0-9_]+\\.jsonl|media/[0-9a-f]{64}|secrets/[a-z0-9-]+\\.key");

    private static final long LONGEST_MANIFEST = 64L * 1024 * 1024;

    private final JsonMapper json = Json.strict();
    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    /**
     * Opens and checks it.
     *
     * @throws BackupUnusableException if there is none, it is broken, or a newer Lectern made it
     */
    BackupFile(Path file) {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new BackupUnusableException("There is no backup " + file, null);
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw broken("it is no whole ZIP file", e);
        }
        boolean sound = false;
        try {
            manifest = readManifest();
            for (BackupManifest.Part part : manifest.parts()) {
                check(part);
            }
            sound = true;
        } catch (IOException | JacksonException e) {
            throw broken(String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read"), e);
        } finally {
            if (!sound) {
                close();
            }
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    private BackupUnusableException broken(String why, @Nullable Exception cause) {
        return new BackupUnusableException(file + " is not a whole backup of Lectern: " + why, cause);
    }

    private BackupManifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw broken("it has no list of its contents", null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            if (json.readTree(content).path("format").asInt(0) > BackupManifest.FORMAT) {
                throw new BackupUnusableException(
                        file + " was made by a newer Lectern; install that one to restore it", null);
            }
            return json.readValue(content, BackupManifest.class);
        }
    }

    private void check(BackupManifest.Part part) throws IOException {
        if (!NAMES.matcher(part.name()).matches()) {
            throw broken("it has a part with an unknown name", null);
        }
        DigestInputStream in = new DigestInputStream(open(part.name()), Sha256.digest());
        boolean table = part.name().startsWith(BackupManifest.TABLES);
        long lines = 0;
        try (in) {
            byte[] chunk = new byte[64 * 1024];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; table && i < read; i++) {
                    lines += chunk[i] == '\n' ? 1 : 0;
                }
            }
        }
        String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
        boolean misplaced =
                part.name().startsWith(BackupManifest.MEDIA) && !part.name().endsWith(hash);
        if (!hash.equals(part.sha256()) || misplaced || table && lines != part.rows() + 1) {
            throw broken(part.name() + " is not what was written", null);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken(name + " is missing", null);
        }
        return zip.getInputStream(entry);
    }

    /** What is done with each line of a table, the first of which has the names of the columns. */
    @FunctionalInterface
    interface Lines<X extends Exception> {
        void take(@Nullable String[] line) throws X;
    }

    <X extends Exception> void lines(BackupManifest.Part table, Lines<X> taker) throws IOException, X {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(table.name()), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                taker.take(json.readValue(line, String[].class));
            }
        }
    }

    /** Copies a part's bytes. */
    void copy(BackupManifest.Part part, OutputStream out) throws IOException {
        try (InputStream in = open(part.name())) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BackupUnusableException("The backup cannot be closed: " + file, e);
        }
    }
}
