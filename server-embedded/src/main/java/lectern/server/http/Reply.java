package lectern.server.http;

import java.util.Map;
import lectern.model.wire.Envelope;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers with: an envelope, bytes of another type, or a file.
 *
 * @param contentType null for an envelope or a file
 * @param file null where it is none
 */
public record Reply(
        int status,
        @Nullable Envelope<?> envelope,
        @Nullable String contentType,
        byte @Nullable [] bytes,
        @Nullable FileBody file,
        Map<String, String> headers) {

    /** 200 with data. */
    public static Reply ok(@Nullable Object data) {
        return new Reply(200, Envelope.of(data), null, null, null, Map.of());
    }

    /** 201 with what was made. */
    public static Reply created(Object data) {
        return new Reply(201, Envelope.of(data), null, null, null, Map.of());
    }

    /** 200 with one page of a list. */
    public static Reply page(Page<?> page) {
        return new Reply(
                200, new Envelope<>(true, page.items(), null, null, page.pagination()), null, null, null, Map.of());
    }

    /** The same answer with a sentence for the person who reads it. */
    public Reply saying(String message) {
        Envelope<?> said = envelope == null
                ? null
                : new Envelope<>(envelope.success(), envelope.data(), envelope.error(), message, envelope.pagination());
        return new Reply(status, said, contentType, bytes, file, headers);
    }

    /** Bytes that are no envelope. */
    public static Reply raw(String contentType, byte[] bytes) {
        return new Reply(200, null, contentType, bytes, null, Map.of());
    }

    /** A file that never changes: whoever has it need not ask again. */
    public static Reply file(FileBody file) {
        Map<String, String> headers = Map.of("Cache-Control", "public, max-age=31536000, immutable");
        return new Reply(200, null, null, null, file, headers);
    }

    /**
     * A file that was made for this answer alone, to be saved.
     *
     * @param name what a browser calls it; ASCII without quotes
     */
    public static Reply download(FileBody file, String name) {
        Map<String, String> headers =
                Map.of("Cache-Control", "no-store", "Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new Reply(200, null, null, null, file, headers);
    }

    /** Sends the browser elsewhere. */
    public static Reply redirect(String location) {
        return new Reply(302, null, "text/plain", new byte[0], null, Map.of("Location", location));
    }
}
