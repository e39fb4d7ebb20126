package lectern.server.http;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One route: all that routing, permissions, limits and the API's description know of it.
 *
 * @param path below {@code /api}, or from the root where {@code root} is set; parameters in braces
 * @param feature the feature that it belongs to
 * @param body the record that a JSON body is read into, null where there is none
 * @param streams the content types of a body that is streamed instead
 * @param form the record that a streamed JSON body has the form of, null where it has another type or none
 * @param result the data's type, null where there is no data
 * @param bodyLimit the largest body in bytes
 * @param cachedBy the feature whose revision an answer may be kept for, null for answers that are not kept
 */
public record Route(
        Method method,
        String path,
        boolean root,
        Access access,
        String feature,
        String summary,
        @Nullable Class<?> body,
        Set<String> streams,
        @Nullable Class<?> form,
        @Nullable Type result,
        Shape shape,
        List<QueryParameter> query,
        long bodyLimit,
        @Nullable RateLimit rateLimit,
        @Nullable String cachedBy,
        Handler handler) {

    /** How the result stands in the envelope. */
    public enum Shape {
        ONE,
        LIST,
        PAGE,
        RAW,
        /** No envelope: server-sent events, for as long as both sides want. */
        EVENTS
    }

    /** What a route does. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Call call);
    }

    /** The path as a client writes it. */
    public String fullPath() {
        return root ? path : "/api" + path;
    }
}
