package lectern.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.InputStream;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.model.wire.StorableText;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** One request as a route sees it. The server's own exchange object stays inside this package. */
public final class Call {
    private final HttpServerExchange exchange;
    private final Map<String, String> parameters;
    private final Bodies bodies;
    private final @Nullable Caller caller;
    private final byte @Nullable [] received;
    private final Patience patience;

    Call(
            HttpServerExchange exchange,
            Map<String, String> parameters,
            Bodies bodies,
            @Nullable Caller caller,
            byte @Nullable [] received,
            Patience patience) {
        this.exchange = exchange;
        this.parameters = parameters;
        this.bodies = bodies;
        this.caller = caller;
        this.received = received;
        this.patience = patience;
    }

    /** Who calls; only for routes that are not public. */
    public Caller caller() {
        if (caller == null) {
            throw DomainException.unauthorized("Sign in first");
        }
        return caller;
    }

    /** A parameter of the path. */
    public String path(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        if (!StorableText.test(value)) {
            throw DomainException.invalid(name, TextGuard.REFUSAL);
        }
        return value;
    }

    /** A parameter of the path that is an id made by the server; another form can't exist, so it is not found. */
    public UUID pathId(String name, String what) {
        return id(path(name), what);
    }

    /** An id made by the server. */
    public static UUID id(String value, String what) {
        UUID id = idOrNull(value);
        if (id == null) {
            throw DomainException.notFound(what);
        }
        return id;
    }

    /** An id that a client may have made up; null for a text that is none. */
    public static @Nullable UUID idOrNull(String value) {
        try {
            return value.length() == 36 ? UUID.fromString(value) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A query parameter, null where it is absent or empty. */
    public @Nullable String query(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        String value = values == null ? null : values.peekFirst();
        if (value != null && !StorableText.test(value)) {
            throw DomainException.invalid(name, TextGuard.REFUSAL);
        }
        return value == null || value.isBlank() ? null : value;
    }

    /** A whole number from the query, within bounds. */
    public int queryInt(String name, int initial, int min, int max) {
        Integer value = queryIntOrNull(name, min, max);
        return value == null ? initial : value;
    }

    /** A whole number from the query, within bounds, null where it is absent. */
    public @Nullable Integer queryIntOrNull(String name, int min, int max) {
        String text = query(name);
        if (text == null) {
            return null;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw DomainException.invalid(name, "must be a whole number from " + min + " to " + max);
    }

    /** A boolean from the query: {@code true} or {@code false}. */
    public boolean queryFlag(String name) {
        String text = query(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw DomainException.invalid(name, "must be true or false");
    }

    /** One of an enum's wire names from the query, null where it is absent. */
    public <E extends Enum<E>> @Nullable E queryEnum(String name, Class<E> type) {
        String text = query(name);
        return text == null ? null : bodies.enumValue(name, text, type);
    }

    /** The page asked for, from 1. */
    public int page() {
        return queryInt("page", 1, 1, 1_000_000);
    }

    /** The page's size asked for. */
    public int limit() {
        return queryInt("limit", 20, 1, 100);
    }

    /** A request header. */
    public @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** The caller's network address, without its port. */
    public String address() {
        return exchange.getSourceAddress().getAddress().getHostAddress();
    }

    /** The browser's or program's name for itself, empty where it says nothing. */
    public String userAgent() {
        String agent = exchange.getRequestHeaders().getFirst(Headers.USER_AGENT);
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 300));
    }

    boolean hasBody() {
        return received != null && received.length > 0;
    }

    <B> B body(Class<B> type) {
        return bodies.read(received == null ? new byte[0] : received, type);
    }

    /** The body as a stream, for routes that stream; it ends with PAYLOAD_TOO_LARGE past the route's limit. */
    public InputStream stream() {
        InputStream paced = new PacedStream(
                exchange.getInputStream(),
                patience,
                System::nanoTime,
                () -> IoUtils.safeClose(exchange.getConnection()));
        return new BoundedStream(paced, exchange.getMaxEntitySize());
    }
}
