package lectern.model.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import lectern.model.identity.Tokens;
import org.jspecify.annotations.Nullable;

/** Requests to one server and their answers, whatever they mean. */
final class Transport implements AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Transport(URI base) {
        this.base = base;
    }

    HttpClient http() {
        return http;
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @param path below {@code /api}, or from the root after an exclamation mark
     * @param used the tokens of who asks, null for nobody
     * @throws ApiException where no answer came
     */
    <T> HttpResponse<T> exchange(
            String method,
            String path,
            @Nullable RequestBody body,
            @Nullable Tokens used,
            Duration timeout,
            HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request(method, path, body, used, timeout), handler);
        } catch (IOException e) {
            throw new ApiException("The server at " + base + " can't be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("The call was cancelled", e);
        }
    }

    private HttpRequest request(
            String method, String path, @Nullable RequestBody body, @Nullable Tokens used, Duration timeout) {
        String root = path.startsWith("!") ? path.substring(1) : "/api" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(root))
                .timeout(timeout)
                .method(method, body == null ? BodyPublishers.noBody() : body.publisher());
        if (body != null) {
            request.header("Content-Type", body.contentType());
        }
        if (used != null) {
            request.header("Authorization", "Bearer " + used.accessToken());
        }
        return request.build();
    }

    /** Ends what goes on. A server that is gone, and answers no closing any more, is waited for no longer than a moment. */
    @Override
    public void close() {
        http.shutdown();
        try {
            if (!http.awaitTermination(LAST_WORDS)) {
                http.shutdownNow();
            }
        } catch (InterruptedException e) {
            http.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
