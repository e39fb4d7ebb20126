package lectern.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of windows and their parts, as PNG files in the folder that {@code lectern.pictures} names. */
public final class Pictures {
    private Pictures() {}

    /** Takes a picture of a whole window. May be called from any thread. */
    public static Path take(Scene scene, String name) {
        return write(onWindow(() -> scene.snapshot(null)), name);
    }

    /** Takes a picture of a part. May be called from any thread. */
    public static Path take(Node node, String name) {
        return write(onWindow(() -> node.snapshot(new SnapshotParameters(), null)), name);
    }

    private static WritableImage onWindow(java.util.function.Supplier<WritableImage> snapshot) {
        CompletableFuture<WritableImage> taken = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                taken.complete(snapshot.get());
            } catch (RuntimeException e) {
                taken.completeExceptionally(e);
            }
        });
        return taken.join();
    }

    private static Path write(WritableImage image, String name) {
        try {
            Path file = Path.of(System.getProperty("lectern.pictures", "target/pictures"), name + ".png");
            Files.createDirectories(file.toAbsolutePath().getParent());
            BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
            ImageIO.write(pixels, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
