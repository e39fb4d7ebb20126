package lectern.model.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Pictures, videos and sounds. */
public final class MediaClient {
    private final ApiClient api;

    MediaClient(ApiClient api) {
        this.api = api;
    }

    /**
     * Streams a file to the server, which tells by its content what it is; see {@link MediaKind} for what it takes.
     *
     * @param name the file's name, for people only
     */
    public Media upload(BodyPublisher file, String name) {
        String path = "/admin/media?name=" + ApiClient.segment(name);
        return api.upload(path, "application/octet-stream", file, Duration.ofMinutes(30), Media.class);
    }

    /** The bytes of a picture; {@code url} as {@link Media#url} tells it. */
    public byte[] bytes(String url) {
        return api.bytes("!" + url);
    }

    /** Newest first, 1 to 100 a page. */
    public Page<Media> list(int page, int limit, @Nullable MediaKind kind) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("page", page);
        parameters.put("limit", limit);
        parameters.put("kind", kind == null ? null : kind.wireName());
        return api.getPage("/admin/media" + ApiClient.query(parameters), Media.class);
    }
}
