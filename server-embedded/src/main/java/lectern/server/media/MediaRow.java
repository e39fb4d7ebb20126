package lectern.server.media;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import org.jspecify.annotations.Nullable;

/** A row of {@code media}. */
public record MediaRow(
        String id,
        String kind,
        String contentType,
        long sizeBytes,
        String name,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant claimedAt) {

    MediaKind mediaKind() {
        return MediaKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    Media toMedia(boolean used) {
        return new Media(id, mediaKind(), contentType, sizeBytes, name, MediaService.url(id), used, createdAt);
    }
}
