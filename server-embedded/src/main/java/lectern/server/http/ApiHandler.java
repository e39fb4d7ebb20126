package lectern.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.RouteTable.Match;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Finds the route of a request, lets the caller in or not, runs the route on a virtual thread and answers. Kept answers
 * leave at once from the I/O thread.
 */
final class ApiHandler implements HttpHandler {
    private final RouteTable table;
    private final HttpHandler otherwise;
    private final Gate gate;
    private final Bodies bodies;
    private final Responder responder;
    private final ReplyCache cache;
    private final ProblemMapper problems = new ProblemMapper();
    private final RouteTimers timers;
    private final Executor workers;
    private final Patience patience;

    /**
     * @param otherwise answers paths that are no route, for example the student's page
     */
    ApiHandler(
            RouteTable table,
            HttpHandler otherwise,
            Gate gate,
            Bodies bodies,
            Responder responder,
            ReplyCache cache,
            MeterRegistry meters,
            Executor workers,
            Patience patience) {
        this.table = table;
        this.otherwise = otherwise;
        this.gate = gate;
        this.bodies = bodies;
        this.responder = responder;
        this.cache = cache;
        this.timers = new RouteTimers(meters);
        this.workers = workers;
        this.patience = patience;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestMethod().equals(Methods.GET) && answersAtOnce(exchange)) {
            return;
        }
        String path = exchange.getRelativePath();
        Match<Map<Method, Route>> match = table.match(path);
        if (match == null) {
            if (path.startsWith("/api/")) {
                responder.send(
                        exchange,
                        ProblemMapper.reply(ProblemMapper.error(ErrorCode.NOT_FOUND, "There is no route " + path)));
            } else {
                otherwise.handleRequest(exchange);
            }
            return;
        }
        Route route = route(match.target(), exchange);
        if (route == null) {
            refuseMethod(exchange, match.target());
            return;
        }
        timers.time(exchange, route);
        if (route.streams().isEmpty() && route.method() != Method.GET) {
            Received.bytes(
                    exchange,
                    route.bodyLimit(),
                    patience.body(),
                    bytes -> dispatch(exchange, route, match.parameters(), bytes),
                    failure -> refuse(exchange, failure));
        } else {
            dispatch(exchange, route, match.parameters(), null);
        }
    }

    private static @Nullable Route route(Map<Method, Route> methods, HttpServerExchange exchange) {
        for (Map.Entry<Method, Route> entry : methods.entrySet()) {
            if (exchange.getRequestMethod().equalToString(entry.getKey().name())) {
                return entry.getValue();
            }
        }
        return null;
    }

    private void refuseMethod(HttpServerExchange exchange, Map<Method, Route> methods) {
        String allowed = methods.keySet().stream().map(Enum::name).collect(Collectors.joining(", "));
        exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
        responder.send(
                exchange,
                ProblemMapper.reply(
                        ProblemMapper.error(ErrorCode.METHOD_NOT_ALLOWED, "This route answers " + allowed)));
    }

    /**
     * A kept answer for someone whose token was seen a moment ago needs no thread of its own. It is found before its
     * route: to match a path takes as long as all else that is done here.
     */
    private boolean answersAtOnce(HttpServerExchange exchange) {
        ReplyCache.Kept kept = cache.atOnce(key(exchange));
        if (kept == null) {
            return false;
        }
        try {
            if (!gate.admitsAtOnce(exchange, kept.route())) {
                return false;
            }
            timers.time(exchange, kept.route());
            responder.send(exchange, kept.encoded());
        } catch (DomainException e) {
            timers.time(exchange, kept.route());
            refuse(exchange, e);
        }
        return true;
    }

    private static String key(HttpServerExchange exchange) {
        return exchange.getRequestPath() + '?' + exchange.getQueryString();
    }

    private void dispatch(
            HttpServerExchange exchange, Route route, Map<String, String> parameters, byte @Nullable [] bytes) {
        exchange.dispatch(workers, (HttpServerExchange dispatched) -> run(dispatched, route, parameters, bytes));
    }

    private void run(
            HttpServerExchange exchange, Route route, Map<String, String> parameters, byte @Nullable [] bytes) {
        MDC.put("correlationId", CorrelationIds.of(exchange));
        try {
            Caller caller = gate.admit(exchange, route);
            Received.checkType(exchange, route, bytes);
            if (!route.streams().isEmpty()) {
                exchange.setMaxEntitySize(route.bodyLimit());
                exchange.startBlocking();
            }
            answer(exchange, route, new Call(exchange, parameters, bodies, caller, bytes, patience));
        } catch (Throwable e) {
            refuse(exchange, e);
        } finally {
            MDC.remove("correlationId");
        }
    }

    private void answer(HttpServerExchange exchange, Route route, Call call) {
        String revisionOf = route.cachedBy();
        if (revisionOf == null) {
            responder.send(exchange, route.handler().handle(call));
            return;
        }
        String key = key(exchange);
        long revision = cache.revision(revisionOf);
        Encoded kept = cache.get(key, revision);
        if (kept == null) {
            kept = responder.encode(route.handler().handle(call));
            cache.put(key, route, revision, kept);
        }
        responder.send(exchange, kept);
    }

    private void refuse(HttpServerExchange exchange, Throwable e) {
        if (exchange.isResponseStarted()) {
            exchange.endExchange();
            return;
        }
        if (e instanceof Limits.LaterException later) {
            exchange.getResponseHeaders().put(HttpString.tryFromString("Retry-After"), later.retryAfterSeconds());
        }
        responder.send(exchange, problems.map(e, CorrelationIds.of(exchange)));
    }
}
