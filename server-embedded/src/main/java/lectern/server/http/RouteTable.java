package lectern.server.http;

import io.undertow.util.PathTemplateMatcher;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every route of the server. Routing, permissions, the API's description and the check against the list of endpoints
 * all read this table; nothing answers that is not in it.
 */
public final class RouteTable {
    private final List<Route> routes = new ArrayList<>();
    private final List<SocketRoute> sockets = new ArrayList<>();
    private Supplier<List<SocketMessage>> messages = List::of;
    private final PathTemplateMatcher<Map<Method, Route>> matcher = new PathTemplateMatcher<>();
    private final PathTemplateMatcher<SocketRoute> socketMatcher = new PathTemplateMatcher<>();

    /** A feature's routes. */
    @FunctionalInterface
    public interface Source {
        void register(RouteTable routes);
    }

    /** Where a path led: the routes of each method, and the parameters in it. */
    record Match<T>(T target, Map<String, String> parameters) {}

    /** Begins a route below {@code /api}. */
    public RouteBuilder route(String feature, Method method, String path, Access access) {
        return new RouteBuilder(method, path, false, access, feature, this::add);
    }

    /** Begins a route at the root. */
    public RouteBuilder rootRoute(String feature, Method method, String path, Access access) {
        return new RouteBuilder(method, path, true, access, feature, this::add);
    }

    /** Adds a WebSocket route, at the root. */
    public void socket(SocketRoute socket) {
        sockets.add(socket);
        socketMatcher.add(socket.path(), socket);
    }

    /** Says what the WebSockets carry; asked each time, since features add theirs one by one. */
    public void carrying(Supplier<List<SocketMessage>> all) {
        messages = all;
    }

    private void add(Route route) {
        String path = route.fullPath();
        Map<Method, Route> methods = matcher.get(path);
        if (methods == null) {
            methods = new EnumMap<>(Method.class);
            matcher.add(path, methods);
        }
        if (methods.put(route.method(), route) != null) {
            throw new IllegalStateException("two routes for " + route.method() + " " + path);
        }
        routes.add(route);
    }

    /** All routes, in the order in which they were registered. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    public List<SocketRoute> sockets() {
        return List.copyOf(sockets);
    }

    /** What the WebSockets carry. */
    public List<SocketMessage> messages() {
        return messages.get();
    }

    @Nullable
    Match<Map<Method, Route>> match(String path) {
        var found = matcher.match(path);
        return found == null ? null : new Match<>(found.getValue(), found.getParameters());
    }

    @Nullable
    Match<SocketRoute> matchSocket(String path) {
        var found = socketMatcher.match(path);
        return found == null ? null : new Match<>(found.getValue(), found.getParameters());
    }
}
