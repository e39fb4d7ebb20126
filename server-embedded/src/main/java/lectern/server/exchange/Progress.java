package lectern.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import lectern.server.sheet.SourceFile;

/** How much of a file is read. */
final class Progress {
    private Progress() {}

    static double of(SourceFile file) {
        try {
            return file.size() == 0 ? 1 : Math.min(1, (double) file.position() / file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
