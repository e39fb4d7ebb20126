package lectern.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import javax.net.ssl.SSLContext;
import lectern.model.wire.Json;
import lectern.server.storage.Revisions;
import org.xnio.Xnio;

/** The running HTTP server: the chain of handlers around the route table. */
public final class HttpServer implements AutoCloseable {
    private static final int LARGEST_HEAD = 16 * 1024;
    private static final int SMALLEST_GZIP = 1024;
    private static final int BUFFER_SIZE = 16 * 1024;
    private static final int LARGEST_POOL = 512;

    private final Undertow undertow;
    private final GracefulShutdownHandler shutdown;
    private final long largestBody;
    private final ExecutorService workers;
    private final Patience patience;

    private HttpServer(
            Undertow undertow,
            GracefulShutdownHandler shutdown,
            long largestBody,
            ExecutorService workers,
            Patience patience) {
        this.patience = patience;
        this.undertow = undertow;
        this.shutdown = shutdown;
        this.largestBody = largestBody;
        this.workers = workers;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 picks any free one
     * @param proxies whose word on where a request comes from is believed
     * @throws RuntimeException with a {@link java.net.BindException} as its cause where the port is taken
     */
    public static HttpServer start(
            String bind,
            int port,
            TrustedProxies proxies,
            RouteTable table,
            Authenticator authenticator,
            Limits limits,
            Bodies bodies,
            Revisions revisions,
            MeterRegistry meters) {
        return start(bind, port, proxies, table, authenticator, limits, bodies, revisions, meters, Patience.USUAL);
    }

    static HttpServer start(
            String bind,
            int port,
            TrustedProxies proxies,
            RouteTable table,
            Authenticator authenticator,
            Limits limits,
            Bodies bodies,
            Revisions revisions,
            MeterRegistry meters,
            Patience patience) {
        ExecutorService workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory());
        Responder responder = new Responder(Json.strict(), patience);
        Gate gate = new Gate(authenticator, limits);
        StaticSite site = new StaticSite(responder);
        HttpHandler routes = new ApiHandler(
                table, site, gate, bodies, responder, new ReplyCache(revisions), meters, workers, patience);
        HttpHandler sockets = new SocketHandler(table, gate, bodies, responder, workers, routes);
        GracefulShutdownHandler shutdown = new GracefulShutdownHandler(new CorrelationIds(new SecurityHeaders(
                site.inlineScripts(), gzip(ForwardedAddress.before(new Aliases(sockets), proxies, responder)))));
        Undertow undertow = builder(shutdown, largestBody(table), patience)
                .addHttpListener(port, bind)
                .setIoThreads(Math.max(2, Runtime.getRuntime().availableProcessors() / 2))
                .setWorkerThreads(2)
                .build();
        undertow.start();
        return new HttpServer(undertow, shutdown, largestBody(table), workers, patience);
    }

    /** Has the I/O library initialise itself in the background, while there is something else to wait for. */
    public static void getReady() {
        ForkJoinPool.commonPool().execute(Xnio::getInstance);
    }

    private static Undertow.Builder builder(HttpHandler handler, long largestBody, Patience patience) {
        int silence = (int) patience.silence().toMillis();
        return Undertow.builder()
                .setByteBufferPool(buffers())
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int)
                        patience.head().toMillis())
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, silence)
                .setServerOption(UndertowOptions.IDLE_TIMEOUT, silence)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEAD)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, 100)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, largestBody)
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .setHandler(handler);
    }

    /**
     * Listens over TLS as well, with HTTP/2 for who speaks it; on the threads of the plain listener.
     *
     * @param port 0 picks any free one
     * @throws RuntimeException with a {@link java.net.BindException} as its cause where the port is taken
     */
    public SecureListener listenSecurely(String bind, int port, SSLContext context) {
        Undertow secure = builder(shutdown, largestBody, patience)
                .setWorker(undertow.getWorker())
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .setServerOption(UndertowOptions.HTTP2_SETTINGS_ENABLE_PUSH, false)
                .addHttpsListener(port, bind, context)
                .build();
        secure.start();
        return new SecureListener(secure);
    }

    /** Listens over TLS until it is closed; connections that stand go on. */
    public static final class SecureListener implements AutoCloseable {
        private final Undertow undertow;

        private SecureListener(Undertow undertow) {
            this.undertow = undertow;
        }

        /** The port it listens on. */
        public int port() {
            return portOf(undertow);
        }

        @Override
        public void close() {
            undertow.stop();
        }
    }

    /**
     * Undertow holds a chunked body to the listener's limit only, and counts the chunks' own heads to it. Each route's
     * limit is kept by {@link Received} and {@link BoundedStream}.
     */
    private static long largestBody(RouteTable table) {
        return 2 * table.routes().stream().mapToLong(Route::bodyLimit).max().orElse(RouteBuilder.DEFAULT_BODY_LIMIT);
    }

    private static HttpHandler gzip(HttpHandler next) {
        return new EncodingHandler(new ContentEncodingRepository()
                        .addEncodingHandler(
                                "gzip", new GzipEncodingProvider(), 50, new WorthCompressing(SMALLEST_GZIP)))
                .setNext(next);
    }

    /**
     * One pool for all threads. Undertow's own keeps some buffers for each thread, and here every request has a thread
     * of its own: each would allocate direct memory, a cleaner and a finalizer, and leave them to the collector.
     */
    private static DefaultByteBufferPool buffers() {
        return new DefaultByteBufferPool(true, BUFFER_SIZE, LARGEST_POOL, 0, 0);
    }

    /** The port it listens on. */
    public int port() {
        return portOf(undertow);
    }

    private static int portOf(Undertow undertow) {
        return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /** Takes no more requests, lets those under way end for up to five seconds, and stops. */
    @Override
    public void close() {
        shutdown.shutdown();
        try {
            shutdown.awaitShutdown(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        undertow.stop();
        workers.shutdown();
    }
}
