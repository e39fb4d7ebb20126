package lectern.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Request times by route and status for {@code /metrics}; slow requests are logged. */
final class RouteTimers {
    private static final Logger log = LoggerFactory.getLogger(RouteTimers.class);
    private static final long SLOW_NANOS = Duration.ofSeconds(2).toNanos();

    private final MeterRegistry meters;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(Method method, String path, int status) {}

    RouteTimers(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A stream of events lasts as long as someone listens, which says nothing of the server. */
    void time(HttpServerExchange exchange, Route route) {
        if (route.shape() == Route.Shape.EVENTS) {
            return;
        }
        long start = System.nanoTime();
        exchange.addExchangeCompleteListener((done, next) -> {
            long nanos = System.nanoTime() - start;
            timers.computeIfAbsent(new Key(route.method(), route.fullPath(), done.getStatusCode()), this::timer)
                    .record(nanos, TimeUnit.NANOSECONDS);
            if (nanos > SLOW_NANOS && route.streams().isEmpty()) {
                log.warn("slow: {} {} took {} ms", route.method(), route.fullPath(), nanos / 1_000_000);
            }
            next.proceed();
        });
    }

    private Timer timer(Key key) {
        return Timer.builder("lectern.http.requests")
                .description("time from a request's head to the end of its answer")
                .tags("method", key.method().name(), "route", key.path(), "status", String.valueOf(key.status()))
                .register(meters);
    }
}
