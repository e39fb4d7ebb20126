package lectern.server.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Receives small bodies on the I/O thread, so that a slow client holds no worker, and cuts off those that never end. */
final class Received {
    /**
     * Bytes past a route's limit that are still read and thrown away: to close on a client that is sending takes the
     * refusal out of its hands.
     */
    private static final long THROWN_AWAY = 16L * 1024 * 1024;

    private Received() {}

    /**
     * Calls back with the whole body, or with what broke it off.
     *
     * @param limit bytes
     * @param within how long the body may take
     */
    static void bytes(
            HttpServerExchange exchange,
            long limit,
            Duration within,
            Consumer<byte[]> then,
            Consumer<Exception> failed) {
        exchange.setMaxEntitySize(limit + THROWN_AWAY);
        if (exchange.getRequestContentLength() > limit) {
            then.accept(new byte[0]); // refused by checkType, which knows the length
            return;
        }
        XnioExecutor.Key deadline = cutOffAfter(exchange, within);
        Receiver receiver = exchange.getRequestReceiver();
        receiver.setMaxBufferSize((int) limit);
        receiver.receiveFullBytes(
                (ex, bytes) -> {
                    deadline.remove();
                    then.accept(bytes);
                },
                (ex, failure) -> {
                    deadline.remove();
                    ex.setPersistent(false);
                    failed.accept(failure);
                });
    }

    private static XnioExecutor.Key cutOffAfter(HttpServerExchange exchange, Duration within) {
        return exchange.getIoThread()
                .executeAfter(
                        () -> IoUtils.safeClose(exchange.getConnection()), within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Called when the answer is ready: what the client still sends is thrown away, but not for ever.
     *
     * @param within how long the rest may take
     */
    static void endSoon(HttpServerExchange exchange, Duration within) {
        if (exchange.isRequestComplete()) {
            return;
        }
        XnioExecutor.Key deadline = cutOffAfter(exchange, within);
        exchange.addExchangeCompleteListener((ex, next) -> {
            deadline.remove();
            next.proceed();
        });
    }

    /** Refuses a body of the wrong type or size before it is looked into. */
    static void checkType(HttpServerExchange exchange, Route route, byte @Nullable [] bytes) {
        if (exchange.getRequestContentLength() > route.bodyLimit()) {
            exchange.setPersistent(false);
            throw new DomainException(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "The body is larger than the " + route.bodyLimit() / 1024 + " KB that this route takes");
        }
        if (route.body() == null && route.streams().isEmpty()) {
            return;
        }
        String header = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean known = route.streams().isEmpty()
                ? type.equals("application/json")
                : route.streams().contains(type);
        if (!known && (bytes == null || bytes.length > 0)) {
            String wanted = route.streams().isEmpty() ? "application/json" : String.join(" or ", route.streams());
            throw new DomainException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as " + wanted);
        }
    }
}
