package lectern.desktop.launch;

import java.io.PrintWriter;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.desktop.app.ConsoleApplication;
import net.harawata.appdirs.AppDirsFactory;

/** Starts what was asked for, tells about it and stays until it ends. */
final class Launch {
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    Launch(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs Lectern; the result is the process's exit status. */
    int run(String... args) {
        try {
            Optional<Settings> settings =
                    new CommandLineReader(environment, Launch::usualData, EmbeddedServer::version, out, err).read(args);
            if (settings.isPresent()) {
                serve(settings.get());
            }
            return 0;
        } catch (Refusal e) {
            err.println("lectern: " + e.getMessage());
            return e.status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Under Maven, whose end by a signal would otherwise leave the server behind. */
    private static void endWithParent() {
        if (Boolean.getBoolean("lectern.endWithParent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private void serve(Settings asked) throws InterruptedException {
        endWithParent();
        Settings settings = asked.demo() ? Demo.withAdmin(asked) : asked;
        try (Running running = new Running(out)) {
            EmbeddedServer server = running.start(settings);
            Announcement announcement = new Announcement(out, server, settings);
            announcement.port();
            if (settings.demo()) {
                announcement.demo(Demo.load(server, settings), asked.admin() == null);
            }
            new StartCache(System.getProperties()).refreshLater();
            if (!window(settings) || !console(announcement, server, settings)) {
                announcement.headless();
                new CountDownLatch(1).await();
            }
        }
    }

    private boolean window(Settings settings) {
        if (settings.headless()) {
            return false;
        }
        String glass = System.getProperty("glass.platform", "");
        boolean available = Display.available(environment, System.getProperty("os.name", ""), glass);
        if (!available) {
            out.println("There is no display here, so Lectern runs its server without the console.");
        }
        return available;
    }

    /** Shows the console until its window is closed; false where JavaFX can't. */
    private boolean console(Announcement announcement, EmbeddedServer server, Settings settings)
            throws InterruptedException {
        try {
            announcement.window();
            // JavaFX warns of being on the class path, where it works as well.
            Logger javafx = Logger.getLogger("javafx");
            javafx.setLevel(Level.SEVERE);
            ConsoleApplication.run(server, settings.data());
            Reference.reachabilityFence(javafx);
            return true;
        } catch (UnsupportedOperationException | IllegalStateException | LinkageError e) {
            out.println(
                    "The console can't be shown here (" + e.getMessage() + "), so Lectern runs its server without it.");
            return false;
        }
    }

    private static Path usualData() {
        return Path.of(AppDirsFactory.getInstance().getUserDataDir("lectern", null, null));
    }
}
