package lectern.server.http;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Describes a route and, with {@code handle}, puts it in the table. */
public final class RouteBuilder {
    /** The largest body where a route says nothing else: 2 MB. */
    public static final long DEFAULT_BODY_LIMIT = 2L * 1024 * 1024;

    private final Method method;
    private final String path;
    private final boolean root;
    private final Access access;
    private final String feature;
    private final Consumer<Route> table;
    private final List<QueryParameter> query = new ArrayList<>();
    private String summary = "";
    private Set<String> streams = Set.of();
    private @Nullable Class<?> form;
    private @Nullable Type result;
    private Route.Shape shape = Route.Shape.ONE;
    private long bodyLimit = DEFAULT_BODY_LIMIT;
    private @Nullable RateLimit rateLimit;
    private @Nullable String cachedBy;

    RouteBuilder(Method method, String path, boolean root, Access access, String feature, Consumer<Route> table) {
        this.method = method;
        this.path = path;
        this.root = root;
        this.access = access;
        this.feature = feature;
        this.table = table;
    }

    /** What the route is for, in one sentence. */
    public RouteBuilder summary(String text) {
        this.summary = text;
        return this;
    }

    /** Names a query parameter for the API's description. */
    public RouteBuilder query(String name, String type, String what) {
        query.add(new QueryParameter(name, type, what));
        return this;
    }

    /** Names the two parameters that every list has. */
    public RouteBuilder paged() {
        return query("page", "integer", "from 1, 1 where absent")
                .query("limit", "integer", "1 to 100, 20 where absent");
    }

    public RouteBuilder returns(Class<?> type) {
        return returns(type, Route.Shape.ONE);
    }

    public RouteBuilder returnsList(Class<?> item) {
        return returns(item, Route.Shape.LIST);
    }

    public RouteBuilder returnsPage(Class<?> item) {
        return returns(item, Route.Shape.PAGE);
    }

    public RouteBuilder returnsRaw() {
        this.shape = Route.Shape.RAW;
        return this;
    }

    /** The answer is a stream of server-sent events. */
    public RouteBuilder returnsEvents() {
        this.shape = Route.Shape.EVENTS;
        return this;
    }

    private RouteBuilder returns(Type type, Route.Shape as) {
        this.result = type;
        this.shape = as;
        return this;
    }

    /** A body of one of these types, read as a stream by the handler, up to {@code limit} bytes. */
    public RouteBuilder streams(long limit, String... contentTypes) {
        this.streams = Set.of(contentTypes);
        this.bodyLimit = limit;
        return this;
    }

    /** A JSON body of this record's form that is streamed, because it may be too large to be held in memory. */
    public RouteBuilder streamsJson(long limit, Class<?> record) {
        this.form = record;
        return streams(limit, "application/json");
    }

    /** The largest JSON body in bytes; it is held in memory. {@link #DEFAULT_BODY_LIMIT} where nothing is said. */
    public RouteBuilder bodyLimit(long bytes) {
        this.bodyLimit = bytes;
        return this;
    }

    /** Limits how often one address may call. */
    public RouteBuilder rateLimit(int perMinute) {
        this.rateLimit = new RateLimit(perMinute);
        return this;
    }

    /**
     * Keeps encoded answers until the feature's revision moves. Only for answers that depend on nothing but the
     * path, the query and the feature's content.
     */
    public RouteBuilder cachedBy(String revisionOf) {
        this.cachedBy = revisionOf;
        return this;
    }

    /** Ends the description of a route without a JSON body. */
    public void handle(Route.Handler handler) {
        put(null, handler);
    }

    /** Ends the description of a route whose JSON body is read into a record and validated first. */
    public <B> void handle(Class<B> body, BiFunction<Call, B, Reply> handler) {
        put(body, call -> handler.apply(call, call.body(body)));
    }

    /** What a route does whose JSON body may be left out. */
    @FunctionalInterface
    public interface OptionalBody<B> {
        Reply handle(Call call, @Nullable B body);
    }

    /** As {@link #handle(Class, BiFunction)}, where a client may send no body at all. */
    public <B> void handleIfSent(Class<B> body, OptionalBody<B> handler) {
        put(body, call -> handler.handle(call, call.hasBody() ? call.body(body) : null));
    }

    private void put(@Nullable Class<?> body, Route.Handler handler) {
        table.accept(new Route(
                method,
                path,
                root,
                access,
                feature,
                summary,
                body,
                streams,
                form,
                result,
                shape,
                List.copyOf(query),
                bodyLimit,
                rateLimit,
                cachedBy,
                handler));
    }
}
