package lectern.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where tests leave pictures for people to look at. Nobody looks where nobody named a folder with {@code
 * lectern.pictures}, and to take and to pack hundreds of them costs minutes: then there is none.
 */
public final class PictureFiles {
    private PictureFiles() {}

    /**
     * The file for a picture in a folder that exists; empty where none is wanted.
     *
     * @param name without its ending, may begin with a folder
     */
    public static Optional<Path> png(String name) {
        return Optional.ofNullable(System.getProperty("lectern.pictures")).map(folder -> {
            Path file = Path.of(folder, name + ".png").toAbsolutePath();
            try {
                Files.createDirectories(file.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        });
    }
}
