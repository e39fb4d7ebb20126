package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Gives every request an id that the answer and the log share; a caller may bring its own in X-Request-Id. */
final class CorrelationIds implements HttpHandler {
    private static final HttpString HEADER = HttpString.tryFromString("X-Request-Id");
    private static final AttachmentKey<String> KEY = AttachmentKey.create(String.class);
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final HttpHandler next;

    CorrelationIds(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String brought = exchange.getRequestHeaders().getFirst(HEADER);
        String id = brought != null && SAFE.matcher(brought).matches()
                ? brought
                : Long.toHexString(ThreadLocalRandom.current().nextLong());
        exchange.putAttachment(KEY, id);
        exchange.getResponseHeaders().put(HEADER, id);
        next.handleRequest(exchange);
    }

    static String of(HttpServerExchange exchange) {
        String id = exchange.getAttachment(KEY);
        return id == null ? "none" : id;
    }
}
