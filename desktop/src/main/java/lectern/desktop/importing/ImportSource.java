package lectern.desktop.importing;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** Where an import comes from. */
public sealed interface ImportSource {
    /** As it stands in the history. */
    String name();

    /** What is sent, read anew each time. */
    BodyPublisher body() throws FileNotFoundException;

    /** A file, which may be mended and read again. */
    record OfFile(Path file) implements ImportSource {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public BodyPublisher body() throws FileNotFoundException {
            return BodyPublishers.ofFile(file);
        }
    }

    /** Cells or text that were copied elsewhere. */
    record OfText(String name, String text) implements ImportSource {
        @Override
        public BodyPublisher body() {
            return BodyPublishers.ofString(text);
        }
    }
}
