package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import lectern.model.wire.DomainException;

/** Gives a request that came through a trusted proxy the address of whoever called that, for all that looks later. */
final class ForwardedAddress implements HttpHandler {
    private static final HttpString HEADER = HttpString.tryFromString(TrustedProxies.HEADER);

    private final TrustedProxies proxies;
    private final Responder responder;
    private final ProblemMapper problems = new ProblemMapper();
    private final HttpHandler next;

    private ForwardedAddress(TrustedProxies proxies, Responder responder, HttpHandler next) {
        this.proxies = proxies;
        this.responder = responder;
        this.next = next;
    }

    /** In front of another handler; that one itself where no proxy is trusted. */
    static HttpHandler before(HttpHandler next, TrustedProxies proxies, Responder responder) {
        return proxies.none() ? next : new ForwardedAddress(proxies, responder, next);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderValues values = exchange.getRequestHeaders().get(HEADER);
        try {
            InetAddress peer = exchange.getSourceAddress().getAddress();
            InetAddress client = proxies.client(peer, values == null ? List.of() : values);
            if (!client.equals(peer)) {
                exchange.setSourceAddress(new InetSocketAddress(client, 0));
            }
        } catch (DomainException e) {
            responder.send(exchange, problems.map(e, CorrelationIds.of(exchange)));
            return;
        }
        next.handleRequest(exchange);
    }
}
