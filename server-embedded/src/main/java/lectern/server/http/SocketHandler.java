package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.URI;
import java.util.concurrent.Executor;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.RouteTable.Match;

/** Looks at WebSocket calls before the handshake: origin, token, permission, the route's own admission. */
final class SocketHandler implements HttpHandler {
    private final RouteTable table;
    private final Gate gate;
    private final Bodies bodies;
    private final Responder responder;
    private final ProblemMapper problems = new ProblemMapper();
    private final Executor workers;
    private final HttpHandler otherwise;

    SocketHandler(
            RouteTable table, Gate gate, Bodies bodies, Responder responder, Executor workers, HttpHandler otherwise) {
        this.table = table;
        this.gate = gate;
        this.bodies = bodies;
        this.responder = responder;
        this.workers = workers;
        this.otherwise = otherwise;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRelativePath();
        // WebSockets are at the root, and most requests are not: those need not be matched twice.
        Match<SocketRoute> match = path.startsWith("/api/") ? null : table.matchSocket(path);
        if (match == null) {
            otherwise.handleRequest(exchange);
            return;
        }
        exchange.dispatch(workers, (HttpServerExchange dispatched) -> admit(dispatched, match));
    }

    private void admit(HttpServerExchange exchange, Match<SocketRoute> match) {
        try {
            checkOrigin(exchange);
            if (!"websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE))) {
                throw new DomainException(ErrorCode.VALIDATION_ERROR, "This address takes WebSocket connections only");
            }
            SocketRoute route = match.target();
            Caller caller = gate.admit(exchange, route.access());
            SocketRoute.Connected connected = route.admission()
                    .admit(new Call(exchange, match.parameters(), bodies, caller, null, Patience.USUAL));
            Socket.shakeHands(exchange, connected);
        } catch (Throwable e) {
            responder.send(exchange, problems.map(e, CorrelationIds.of(exchange)));
        }
    }

    /** A page from elsewhere must not open a channel with what a browser knows. */
    private static void checkOrigin(HttpServerExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (origin == null) {
            return;
        }
        String authority;
        try {
            authority = URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            authority = null;
        }
        if (authority == null
                || !authority.equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.HOST))) {
            throw DomainException.forbidden("Pages of another origin can't connect");
        }
    }
}
