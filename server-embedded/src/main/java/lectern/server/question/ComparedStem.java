package lectern.server.question;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a question tells whether another asks the same. */
public record ComparedStem(
        UUID id,
        String categoryId,
        String stemText,
        @Nullable String stemMediaUrl) {

    /** Alike where the stems are; the same words about two pictures are two questions. */
    Fingerprint fingerprint() {
        return Fingerprint.of(Stream.of(Fingerprint.plain(stemText), Objects.requireNonNullElse(stemMediaUrl, "")));
    }
}
