package lectern.desktop;

import static lectern.desktop.WindowThread.onWindow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import lectern.server.PictureFiles;

/**
 * Takes pictures of windows and their parts. They are always drawn, as that can fail; they are kept where {@link
 * PictureFiles} wants any.
 */
public final class Pictures {
    private Pictures() {}

    /** Takes a picture of a whole window. May be called from any thread. */
    public static void take(Scene scene, String name) {
        keep(onWindow(() -> scene.snapshot(null)), name);
    }

    /** Takes a picture of a part. May be called from any thread. */
    public static void take(Node node, String name) {
        keep(onWindow(() -> node.snapshot(new SnapshotParameters(), null)), name);
    }

    private static void keep(WritableImage image, String name) {
        PictureFiles.png(name).ifPresent(file -> write(image, file));
    }

    private static void write(WritableImage image, Path file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
