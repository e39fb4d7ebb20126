package lectern.model.media;

import java.time.Instant;

/**
 * A picture, video or sound that Lectern holds.
 *
 * @param id the SHA-256 of its bytes in hexadecimal: the same file sent twice is held once
 * @param contentType as its bytes say, for example {@code image/png}
 * @param size bytes
 * @param name as whoever sent it first named it, for people only
 * @param url where it is shown from, for a stem's {@code mediaUrl}
 * @param used whether anything shows it; what nothing shows is removed after a week
 */
public record Media(
        String id,
        MediaKind kind,
        String contentType,
        long size,
        String name,
        String url,
        boolean used,
        Instant createdAt) {}
