package lectern.server.http;

import io.undertow.predicate.Predicate;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** Answers that gain by compression: larger than a packet, and not compressed already. */
record WorthCompressing(int smallest) implements Predicate {

    @Override
    public boolean resolve(HttpServerExchange exchange) {
        String type = exchange.getResponseHeaders().getFirst(Headers.CONTENT_TYPE);
        return exchange.getResponseContentLength() >= smallest
                && !exchange.getResponseHeaders().contains(Headers.CONTENT_ENCODING)
                && type != null
                && (type.startsWith("application/json") || type.startsWith("text/"));
    }
}
