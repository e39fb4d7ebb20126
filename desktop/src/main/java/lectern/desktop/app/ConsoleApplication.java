package lectern.desktop.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import lectern.desktop.network.MulticastAnnouncer;

/** Starts JavaFX and the console on it. */
public final class ConsoleApplication {
    private ConsoleApplication() {}

    /**
     * Shows the console and returns when its window is closed. The server is left running; whoever started it ends it.
     *
     * @param dataFolder where the console keeps its preferences
     */
    public static void run(ServerHandle server, Path dataFolder) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            Console console = new Console(stage, server, dataFolder, new MulticastAnnouncer());
            console.show();
            stage.showingProperty().subscribe(showing -> {
                if (!showing) {
                    closed.countDown();
                }
            });
        });
        closed.await();
        Platform.exit();
    }
}
