package lectern.desktop.launch;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * The server while it runs, ended once, whichever comes first: the end of the program or a signal. A signal in the
 * middle of the start waits for it, so that what was opened is closed.
 */
final class Running implements AutoCloseable {
    private final PrintWriter out;
    private @Nullable EmbeddedServer server;
    private boolean closed;

    Running(PrintWriter out) {
        this.out = out;
    }

    /** Starts the server and has it closed when the process is told to end. */
    synchronized EmbeddedServer start(Settings settings) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(this::close));
        EmbeddedServer started = EmbeddedServer.start(settings);
        server = started;
        return started;
    }

    @Override
    public synchronized void close() {
        if (server != null && !closed) {
            closed = true;
            out.println("Lectern is closing ...");
            server.close();
            out.println("Lectern has closed; everything is saved.");
        }
    }
}
