package lectern.desktop.question;

import java.nio.file.Path;
import lectern.desktop.page.Place;
import org.jspecify.annotations.Nullable;

/**
 * The import of questions.
 *
 * @param file the file to begin with, null to ask for one
 */
public record ImportPlace(@Nullable Path file) implements Place {
    @Override
    public String room() {
        return "question";
    }
}
