package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Map;

/** The other names of routes: the whole API under {@code /v1}, and what the requirement documents call things. */
final class Aliases implements HttpHandler {
    /** Whole paths, for the method named. */
    private static final Map<String, String> EXACT = Map.of(
            "POST /api/users", "/api/auth/signup",
            "POST /api/users/register", "/api/auth/signup",
            "POST /api/auth/signin", "/api/auth/login",
            "POST /api/token", "/api/auth/login",
            "POST /api/token/refresh", "/api/auth/refresh",
            "GET /api/token/check", "/api/auth/check");
    /** Beginnings of paths, for every method. */
    private static final Map<String, String> PREFIXES =
            Map.of("/api/rooms", "/api/classrooms", "/ws/rooms", "/ws/classrooms");

    private final HttpHandler next;

    Aliases(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRelativePath();
        String canonical = canonical(exchange.getRequestMethod().toString(), path);
        if (!canonical.equals(path)) {
            exchange.setRelativePath(canonical);
            exchange.setRequestPath(canonical);
        }
        next.handleRequest(exchange);
    }

    static String canonical(String method, String path) {
        String found = path.startsWith("/v1/") ? "/api" + path.substring(3) : path;
        if (found.length() > 1 && found.endsWith("/")) {
            found = found.substring(0, found.length() - 1);
        }
        String exact = EXACT.get(method + " " + found);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            String from = prefix.getKey();
            if (found.equals(from) || found.startsWith(from + "/")) {
                return prefix.getValue() + found.substring(from.length());
            }
        }
        return found;
    }
}
