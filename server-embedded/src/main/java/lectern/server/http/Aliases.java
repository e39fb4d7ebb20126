package lectern.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.Map;

/** The other names of routes: the whole API under {@code /v1}, and what the requirement documents call things. */
final class Aliases implements HttpHandler {
    /** Whole paths, for the method named. */
    private static final Map<String, Exact> EXACT = Map.of(
            "/api/users", new Exact("POST", "/api/auth/signup"),
            "/api/users/register", new Exact("POST", "/api/auth/signup"),
            "/api/auth/signin", new Exact("POST", "/api/auth/login"),
            "/api/token", new Exact("POST", "/api/auth/login"),
            "/api/token/refresh", new Exact("POST", "/api/auth/refresh"),
            "/api/token/check", new Exact("GET", "/api/auth/check"));
    /** Beginnings of paths, for every method. */
    private static final List<Prefix> PREFIXES =
            List.of(new Prefix("/api/rooms", "/api/classrooms"), new Prefix("/ws/rooms", "/ws/classrooms"));

    private record Exact(String method, String path) {}

    private record Prefix(String from, String to) {
        boolean begins(String path) {
            return path.startsWith(from) && (path.length() == from.length() || path.charAt(from.length()) == '/');
        }
    }

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
        Exact exact = EXACT.get(found);
        if (exact != null && exact.method().equals(method)) {
            return exact.path();
        }
        for (Prefix prefix : PREFIXES) {
            if (prefix.begins(found)) {
                return prefix.to() + found.substring(prefix.from().length());
            }
        }
        return found;
    }
}
