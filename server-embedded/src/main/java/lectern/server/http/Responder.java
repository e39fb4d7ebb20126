package lectern.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes replies: encodes envelopes, sets entity tags, answers 304 where the client has it already. */
final class Responder {
    private static final String JSON = "application/json";

    private final JsonMapper json;
    private final Patience patience;

    Responder(JsonMapper json, Patience patience) {
        this.json = json;
        this.patience = patience;
    }

    Encoded encode(Reply reply) {
        byte[] raw = reply.bytes();
        if (raw != null) {
            return Encoded.of(Objects.requireNonNull(reply.contentType()), raw);
        }
        return Encoded.of(JSON, json.writeValueAsBytes(reply.envelope()));
    }

    void send(HttpServerExchange exchange, Reply reply) {
        reply.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
        EventStream events = reply.events();
        if (events != null) {
            stream(exchange, events);
            return;
        }
        FileBody file = reply.file();
        if (file != null) {
            Received.endSoon(exchange, patience.rest());
            FileSender.send(exchange, file);
            return;
        }
        if (exchange.getRequestMethod().equalToString("GET") && reply.status() == 200) {
            send(exchange, encode(reply));
            return;
        }
        Received.endSoon(exchange, patience.rest());
        exchange.setStatusCode(reply.status());
        byte[] raw = reply.bytes();
        String type = raw == null ? JSON : Objects.requireNonNull(reply.contentType());
        write(exchange, type, raw == null ? json.writeValueAsBytes(reply.envelope()) : raw);
    }

    private static void stream(HttpServerExchange exchange, EventStream events) {
        try {
            new ServerSentEventHandler((stream, lastEventId) -> events.connected(stream, exchange.getIoThread()))
                    .handleRequest(exchange);
        } catch (Exception e) {
            throw new IllegalStateException("events could not be streamed", e);
        }
    }

    /** Sends an answer to a GET, or 304 where the client holds it. */
    void send(HttpServerExchange exchange, Encoded encoded) {
        Received.endSoon(exchange, patience.rest());
        exchange.getResponseHeaders().put(Headers.ETAG, encoded.etag());
        if (holds(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH), encoded.etag())) {
            exchange.setStatusCode(304);
            exchange.endExchange();
            return;
        }
        write(exchange, encoded.contentType(), encoded.bytes());
    }

    static boolean holds(@Nullable String ifNoneMatch, String etag) {
        // A proxy or the gzip coding may have weakened the tag.
        return ifNoneMatch != null && ifNoneMatch.contains(etag);
    }

    private static void write(HttpServerExchange exchange, String contentType, byte[] bytes) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.setResponseContentLength(bytes.length);
        if (exchange.isInIoThread() || exchange.isBlocking()) {
            exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
        } else {
            // Sent from another thread, the client's next request can be there before this one is wound up, and
            // Undertow's I/O thread then spins until it is: a quarter of the processor under load.
            exchange.dispatch(
                    exchange.getIoThread(),
                    (HttpServerExchange here) -> here.getResponseSender().send(ByteBuffer.wrap(bytes)));
        }
    }
}
