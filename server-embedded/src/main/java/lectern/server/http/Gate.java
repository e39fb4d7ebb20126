package lectern.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import lectern.model.identity.Permission;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** Decides who comes through to a route: token, permission, rate. */
final class Gate {
    private static final String BEARER = "Bearer ";
    /** Browsers can't set a header on a WebSocket, so the token may travel as the second subprotocol. */
    private static final String SOCKET_BEARER = "bearer.";

    private final Authenticator authenticator;
    private final Limits limits;

    Gate(Authenticator authenticator, Limits limits) {
        this.authenticator = authenticator;
        this.limits = limits;
    }

    /** Lets the caller in, or refuses with UNAUTHORIZED, FORBIDDEN or RATE_LIMITED. May block. */
    @Nullable
    Caller admit(HttpServerExchange exchange, Route route) {
        limits.count(route, exchange.getSourceAddress().getAddress().getHostAddress());
        return admit(exchange, route.access());
    }

    @Nullable
    Caller admit(HttpServerExchange exchange, Access access) {
        String token = token(exchange);
        boolean here = exchange.getSourceAddress().getAddress().isLoopbackAddress();
        if (access.kind() == Access.Kind.PUBLIC || (access.kind() == Access.Kind.LOOPBACK && here && token == null)) {
            return null;
        }
        if (token == null) {
            throw DomainException.unauthorized("Sign in first");
        }
        Caller caller = authenticator.authenticate(token);
        limits.count(caller);
        check(caller, access.permission());
        return caller;
    }

    /** Lets a caller in without blocking; false where only {@link #admit} can tell. */
    boolean admitsAtOnce(HttpServerExchange exchange, Route route) {
        if (route.access().kind() == Access.Kind.PUBLIC) {
            return route.rateLimit() == null;
        }
        String token = token(exchange);
        Caller caller = token == null ? null : authenticator.known(token);
        if (caller == null) {
            return false;
        }
        limits.count(caller);
        check(caller, route.access().permission());
        return true;
    }

    private static void check(Caller caller, @Nullable Permission permission) {
        if (permission != null && !caller.may(permission)) {
            throw DomainException.forbidden("Your role does not allow this");
        }
    }

    private static @Nullable String token(HttpServerExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        if (header != null) {
            return header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        }
        String protocols = exchange.getRequestHeaders().getFirst(Headers.SEC_WEB_SOCKET_PROTOCOL);
        int at = protocols == null ? -1 : protocols.indexOf(SOCKET_BEARER);
        return at < 0 || protocols == null
                ? null
                : protocols
                        .substring(at + SOCKET_BEARER.length())
                        .split(",", 2)[0]
                        .strip();
    }
}
