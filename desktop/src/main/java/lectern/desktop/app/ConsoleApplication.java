package lectern.desktop.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import lectern.desktop.network.Network;

/** Starts JavaFX and the console on it. */
public final class ConsoleApplication {
    private ConsoleApplication() {}

    /**
     * Shows the console and returns when its window is closed. The server is left running; whoever started it ends it.
     *
     * @param dataFolder where the console keeps its preferences
     * @throws IllegalStateException if the window can't be opened
     */
    public static void run(ServerHandle server, Path dataFolder) throws InterruptedException {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                show(server, dataFolder, closed);
            } catch (RuntimeException | LinkageError e) {
                closed.completeExceptionally(e);
            }
        });
        try {
            closed.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window can't be opened: " + e.getCause(), e.getCause());
        } finally {
            Platform.exit();
        }
    }

    private static void show(ServerHandle server, Path dataFolder, CompletableFuture<Boolean> closed) {
        Stage stage = new Stage();
        Console console = new Console(stage, server, dataFolder, Network.real());
        console.show();
        stage.showingProperty().subscribe(showing -> {
            if (!showing) {
                closed.complete(true);
            }
        });
    }
}
