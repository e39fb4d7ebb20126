package lectern.server.importing;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.wire.DomainException;
import lectern.model.wire.Json;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a check found, on disk: the findings as JSON one behind the other, and beside them for each its outcome and where
 * it stands, nine bytes, so that any page of any outcome is found without reading the rest.
 */
final class FindingsFile {
    private static final JsonMapper JSON = Json.lenient();
    private static final int PLACE = 1 + Long.BYTES;
    private static final int CHUNK = PLACE * 8_192;

    private final Path rows;
    private final Path places;

    FindingsFile(Path rows, Path places) {
        this.rows = rows;
        this.places = places;
    }

    /** Writes findings in their order, in the place of what was there before. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream rows;
        private final DataOutputStream places;
        private long position;

        private Writer(FindingsFile file) throws IOException {
            rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file.rows)));
            places = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file.places)));
        }

        void add(RowFinding finding) {
            try {
                byte[] json = JSON.writeValueAsBytes(finding);
                places.writeByte(finding.outcome().ordinal());
                places.writeLong(position);
                rows.writeInt(json.length);
                rows.write(json);
                position += Integer.BYTES + json.length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (rows) {
                places.close();
            }
        }
    }

    Writer write() throws IOException {
        return new Writer(this);
    }

    void delete() {
        StagedFolder.remove(rows);
        StagedFolder.remove(places);
    }

    /**
     * One page of the findings, or of those with an outcome.
     *
     * @throws DomainException CONFLICT where there are none to look at
     */
    Page<RowFinding> page(@Nullable RowOutcome outcome, int page, int limit) {
        if (!Files.isRegularFile(places)) {
            throw DomainException.conflict("Nothing is known of these rows: check the import first");
        }
        try (RandomAccessFile file = new RandomAccessFile(rows.toFile(), "r")) {
            List<Long> wanted = new ArrayList<>(limit);
            long total = places(outcome, (page - 1L) * limit, limit, wanted);
            List<RowFinding> findings = new ArrayList<>(wanted.size());
            for (long position : wanted) {
                file.seek(position);
                byte[] json = new byte[file.readInt()];
                file.readFully(json);
                findings.add(JSON.readValue(json, RowFinding.class));
            }
            return new Page<>(findings, Pagination.of(page, limit, total));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds where those of a page stand, and says how many there are in all. */
    private long places(@Nullable RowOutcome outcome, long offset, int limit, List<Long> wanted) throws IOException {
        long total = 0;
        long left = Files.size(places) / PLACE;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(places))) {
            byte[] chunk = new byte[CHUNK];
            while (left > 0) {
                int length = (int) Math.min(CHUNK, left * PLACE);
                in.readFully(chunk, 0, length);
                left -= length / PLACE;
                for (int at = 0; at < length; at += PLACE) {
                    if (outcome == null || chunk[at] == outcome.ordinal()) {
                        if (total >= offset && wanted.size() < limit) {
                            wanted.add(position(chunk, at + 1));
                        }
                        total++;
                    }
                }
            }
        }
        return total;
    }

    private static long position(byte[] chunk, int at) {
        long position = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            position = position << Byte.SIZE | (chunk[at + i] & 0xFF);
        }
        return position;
    }
}
