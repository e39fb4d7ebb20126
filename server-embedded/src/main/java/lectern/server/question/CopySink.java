package lectern.server.question;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY in its binary form, one for each list of rows. */
final class CopySink implements RowSink {
    private static final String COPY = "copy question (" + COLUMNS + ") from stdin (format binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NULL = -1;
    private static final int END = -1;

    private final PGConnection connection;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopySink(PGConnection connection) {
        this.connection = connection;
    }

    @Override
    public void insert(List<QuestionRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        byte[] encoded = encode(rows);
        CopyIn copy = connection.getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(encoded, 0, encoded.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private byte[] encode(List<QuestionRow> rows) {
        bytes.reset();
        try {
            out.write(SIGNATURE);
            out.writeInt(0); // flags
            out.writeInt(0); // no extension of the header
            for (QuestionRow row : rows) {
                write(row);
            }
            out.writeShort(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return bytes.toByteArray();
    }

    private void write(QuestionRow row) throws IOException {
        out.writeShort(WIDTH);
        write(row.id());
        write(row.categoryId());
        write(row.contentType());
        write(row.stemText());
        write(row.stemMediaUrl());
        write(row.correctAnswer());
        write(row.distractor1());
        write(row.distractor2());
        write(row.distractor3());
        write(row.distractor4());
        write(row.distractor5());
        write(row.difficulty());
        write(row.status());
        write(row.source());
        write(row.cardSummary());
        write(row.cardDeepDive());
        write(row.cardSourceRef());
        write(row.version());
        write(row.createdBy());
        write(EPOCH.until(row.createdAt(), ChronoUnit.MICROS));
        write(EPOCH.until(row.updatedAt(), ChronoUnit.MICROS));
        write(row.importId());
        write(row.contentHash());
    }

    private void write(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
        } else {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        }
    }

    private void write(@Nullable UUID id) throws IOException {
        if (id == null) {
            out.writeInt(NULL);
        } else {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private void write(int number) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(number);
    }

    private void write(@Nullable Long number) throws IOException {
        if (number == null) {
            out.writeInt(NULL);
        } else {
            out.writeInt(Long.BYTES);
            out.writeLong(number);
        }
    }

    @Override
    public void close() {
        // nothing is held between lists
    }
}
