package lectern.server.identity;

import java.time.Instant;

/** A row of {@code signing_key}: its secret sealed under the file's. */
public record KeyRow(String id, String sealed, Instant createdAt) {
    /** Without the sealed secret: records end up in logs. */
    @Override
    public String toString() {
        return "KeyRow[" + id + "]";
    }
}
