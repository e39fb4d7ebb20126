package lectern.server.http;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.PathResource;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.util.ByteRange;
import io.undertow.util.ETag;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends files without holding a thread while a slow client reads. Honours Range, If-Range and If-None-Match. */
final class FileSender {
    private static final Logger log = LoggerFactory.getLogger(FileSender.class);
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private FileSender() {}

    static void send(HttpServerExchange exchange, FileBody body) {
        if (body.once()) {
            sendOnce(exchange, body);
            return;
        }
        ETag etag = new ETag(false, body.tag());
        exchange.getResponseHeaders().put(Headers.ETAG, etag.toString());
        exchange.getResponseHeaders().put(Headers.ACCEPT_RANGES, "bytes");
        if (Responder.holds(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH), etag.toString())) {
            exchange.setStatusCode(304);
            exchange.endExchange();
            return;
        }
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, body.contentType());
        ByteRange.RangeResponseResult part = part(exchange, body, etag);
        if (part == null) {
            serve(exchange, body, 0, body.length() - 1);
            return;
        }
        exchange.getResponseHeaders().put(Headers.CONTENT_RANGE, part.getContentRange());
        exchange.setStatusCode(part.getStatusCode());
        if (part.getStatusCode() == RANGE_NOT_SATISFIABLE) {
            exchange.endExchange();
        } else {
            serve(exchange, body, part.getStart(), part.getEnd());
        }
    }

    private static void sendOnce(HttpServerExchange exchange, FileBody body) {
        exchange.addExchangeCompleteListener((done, next) -> {
            try {
                Files.deleteIfExists(body.file());
            } catch (IOException e) {
                log.warn("{} could not be deleted after it was sent", body.file(), e);
            }
            next.proceed();
        });
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, body.contentType());
        serve(exchange, body, 0, body.length() - 1);
    }

    /** The one part asked for; null for the whole, which also answers several parts, as the standard allows. */
    private static ByteRange.@Nullable RangeResponseResult part(HttpServerExchange exchange, FileBody body, ETag etag) {
        String header = exchange.getRequestHeaders().getFirst(Headers.RANGE);
        ByteRange range = header == null ? null : ByteRange.parse(header);
        if (range == null || range.getRanges() != 1) {
            return null;
        }
        return range.getResponseResult(
                body.length(), exchange.getRequestHeaders().getFirst(Headers.IF_RANGE), null, etag.toString());
    }

    private static void serve(HttpServerExchange exchange, FileBody body, long start, long end) {
        exchange.setResponseContentLength(end - start + 1);
        PathResource resource = new PathResource(
                body.file(),
                new PathResourceManager(body.file().getParent()),
                body.file().toString());
        resource.serveRange(exchange.getResponseSender(), exchange, start, end, IoCallback.END_EXCHANGE);
    }
}
