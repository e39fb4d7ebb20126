package lectern.server.realtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A school's network between pages and server: it can be slow, break, fall silent, and lead to another server. */
public final class FaultyWire implements AutoCloseable {
    private final ServerSocket door;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile int target;
    private volatile Duration delay = Duration.ZERO;

    /** @param target the server's port on this machine */
    public FaultyWire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Where pages connect to. */
    public int port() {
        return door.getLocalPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** New connections lead to another server. */
    public void leadTo(int port) {
        target = port;
    }

    /** Every byte takes so long from now on. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Breaks all connections. */
    public void cut() {
        lines.forEach(Line::close);
    }

    /** All connections seem to stand, but nothing passes any more, not even that one side has gone. */
    public void fallSilent() {
        lines.forEach(line -> line.silent.set(true));
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket page = door.accept();
                threads.execute(() -> join(page));
            } catch (IOException e) {
                // closed, or a page that had gone before its turn: the next may come
            }
        }
    }

    private void join(Socket page) {
        try {
            Line line = new Line(page, new Socket(InetAddress.getLoopbackAddress(), target));
            lines.add(line);
            threads.execute(() -> line.pass(line.page, line.server));
            line.pass(line.server, line.page);
        } catch (IOException e) {
            closeQuietly(page); // nobody listens there
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    private final class Line {
        private final Socket page;
        private final Socket server;
        private final AtomicBoolean silent = new AtomicBoolean();

        Line(Socket page, Socket server) {
            this.page = page;
            this.server = server;
        }

        void pass(Socket from, Socket to) {
            byte[] some = new byte[16 * 1024];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    if (!delay.isZero()) {
                        LockSupport.parkNanos(delay.toNanos());
                    }
                    if (!silent.get()) {
                        out.write(some, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException e) {
                // one side has gone
            }
            if (!silent.get()) {
                close();
            }
        }

        void close() {
            lines.remove(this);
            closeQuietly(page);
            closeQuietly(server);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        threads.shutdownNow();
    }
}
