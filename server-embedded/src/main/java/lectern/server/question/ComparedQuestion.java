package lectern.server.question;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a question tells whether another asks the same. */
public record ComparedQuestion(
        UUID id,
        String categoryId,
        String stemText,
        @Nullable String stemMediaUrl,
        String correctAnswer,
        String distractor1,
        @Nullable String distractor2,
        @Nullable String distractor3,
        @Nullable String distractor4,
        @Nullable String distractor5) {

    /** Alike where the stems are; the same words about two pictures are two questions. */
    Fingerprint stem() {
        return Fingerprint.of(Stream.of(Fingerprint.plain(stemText), Objects.requireNonNullElse(stemMediaUrl, "")));
    }

    /** Alike where the answers are; the order of the wrong ones does not matter. */
    Fingerprint answers() {
        Stream<String> wrong = Stream.of(distractor1, distractor2, distractor3, distractor4, distractor5)
                .filter(Objects::nonNull)
                .map(Fingerprint::plain)
                .sorted();
        return Fingerprint.of(Stream.concat(Stream.of(Fingerprint.plain(correctAnswer)), wrong));
    }
}
