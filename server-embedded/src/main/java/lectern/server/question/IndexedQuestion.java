package lectern.server.question;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks at in a question; about 150 bytes and its stem's.
 *
 * @param updatedAt microseconds since 1970
 * @param stem folded, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record IndexedQuestion(
        UUID id,
        String categoryId,
        String status,
        String contentType,
        String source,
        int difficulty,
        boolean hasCard,
        @Nullable UUID importId,
        long updatedAt,
        byte[] stem) {

    /** The columns that {@link #of} reads. */
    static final String COLUMNS = "id, category_id, status, content_type, source, difficulty,"
            + " coalesce(card_summary, card_deep_dive, card_source_ref) is not null as has_card, import_id, updated_at,"
            + " stem_text";

    static IndexedQuestion of(ResultSet row) throws SQLException {
        OffsetDateTime updated = row.getObject("updated_at", OffsetDateTime.class);
        return new IndexedQuestion(
                row.getObject("id", UUID.class),
                // The same few words a hundred thousand times.
                row.getString("category_id").intern(),
                row.getString("status").intern(),
                row.getString("content_type").intern(),
                row.getString("source").intern(),
                row.getInt("difficulty"),
                row.getBoolean("has_card"),
                row.getObject("import_id", UUID.class),
                updated.toEpochSecond() * 1_000_000 + updated.get(ChronoField.MICRO_OF_SECOND),
                Criteria.folded(row.getString("stem_text")).getBytes(StandardCharsets.UTF_8));
    }

    String stemText() {
        return new String(stem, StandardCharsets.UTF_8);
    }

    boolean sameStem(IndexedQuestion other) {
        return Arrays.equals(stem, other.stem);
    }

    /** Whether the stem contains these bytes, of folded text in UTF-8: whole characters only match whole ones. */
    boolean contains(byte[] text) {
        int last = stem.length - text.length;
        for (int i = 0; i <= last; i++) {
            if (stem[i] == text[0] && Arrays.equals(stem, i, i + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
