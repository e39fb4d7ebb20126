package lectern.server.http;

import java.util.Map;
import lectern.model.wire.Envelope;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers with: an envelope, bytes of another type, a file, or a stream of events.
 *
 * @param contentType null for an envelope or a file
 * @param file null where it is none
 * @param events null where it is no stream
 */
public record Reply(
        int status,
        @Nullable Envelope<?> envelope,
        @Nullable String contentType,
        byte @Nullable [] bytes,
        @Nullable FileBody file,
        @Nullable EventStream events,
        Map<String, String> headers) {

    /** 200 with data. */
    public static Reply ok(@Nullable Object data) {
        return new Reply(200, Envelope.of(data), null, null, null, null, Map.of());
    }

    /** 201 with what was made. */
    public static Reply created(Object data) {
        return new Reply(201, Envelope.of(data), null, null, null, null, Map.of());
    }

    /** 200 with one page of a list. */
    public static Reply page(Page<?> page) {
        return new Reply(
                200,
                new Envelope<>(true, page.items(), null, null, page.pagination()),
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** The same answer with a sentence for the person who reads it. */
    public Reply saying(String message) {
        Envelope<?> said = envelope == null
                ? null
                : new Envelope<>(envelope.success(), envelope.data(), envelope.error(), message, envelope.pagination());
        return new Reply(status, said, contentType, bytes, file, events, headers);
    }

    /** Bytes that are no envelope. */
    public static Reply raw(String contentType, byte[] bytes) {
        return new Reply(200, null, contentType, bytes, null, null, Map.of());
    }

    /** A file that never changes: whoever has it need not ask again. */
    public static Reply file(FileBody file) {
        Map<String, String> headers = Map.of("Cache-Control", "public, max-age=31536000, immutable");
        return new Reply(200, null, null, null, file, null, headers);
    }

    /**
     * A file to be saved, which nobody on the way may keep.
     *
     * @param name what a browser calls it; ASCII without quotes
     */
    public static Reply download(FileBody file, String name) {
        Map<String, String> headers =
                Map.of("Cache-Control", "no-store", "Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new Reply(200, null, null, null, file, null, headers);
    }

    /** Server-sent events, for as long as both sides want; the call's thread is not held. */
    public static Reply events(EventStream stream) {
        Map<String, String> headers = Map.of("Cache-Control", "no-store", "X-Accel-Buffering", "no");
        return new Reply(200, null, null, null, null, stream, headers);
    }

    /** Sends the browser elsewhere. */
    public static Reply redirect(String location) {
        return new Reply(302, null, "text/plain", new byte[0], null, null, Map.of("Location", location));
    }
}
