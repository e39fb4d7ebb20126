package lectern.desktop.question;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param created questions made, all of them drafts
 * @param categoriesMade the categories that were made for it, each as the file names it
 * @param categories ids of all categories that it put questions in
 * @param createdAt the time that all its questions bear, by which they are found again; null where nothing was made
 */
public record ImportOutcome(
        Path file,
        String encoding,
        long created,
        List<String> categoriesMade,
        Set<String> categories,
        Duration took,
        @Nullable Instant createdAt) {}
