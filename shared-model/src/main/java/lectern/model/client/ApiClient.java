package lectern.model.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lectern.model.identity.RefreshRequest;
import lectern.model.identity.Tokens;
import lectern.model.wire.Envelope;
import lectern.model.wire.Json;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to the server: sends the access token, renews it once when it has run out, and turns refusals into
 * {@link ApiException}. Calls block; run them off the window's thread.
 */
public final class ApiClient implements AutoCloseable {
    private final URI base;
    private final TokenStore tokens;
    private final Transport transport;
    private final JsonMapper json = Json.lenient();
    private final Answers answers = new Answers(json);

    /**
     * @param base the server's root, for example {@code http://127.0.0.1:8080}
     */
    public ApiClient(URI base, TokenStore tokens) {
        this.base = base;
        this.tokens = tokens;
        this.transport = new Transport(base);
    }

    /** The server's root. */
    public URI base() {
        return base;
    }

    public TokenStore tokens() {
        return tokens;
    }

    HttpClient http() {
        return transport.http();
    }

    JsonMapper json() {
        return json;
    }

    /** GET of something that is never null. */
    public <T> T get(String path, Class<T> type) {
        return Objects.requireNonNull(getNullable(path, type), path);
    }

    /** GET of something that may be null where the requirement says so. */
    public <T> @Nullable T getNullable(String path, Class<T> type) {
        return this.<T>send("GET", path, null, answers.of(type)).data();
    }

    /** GET of a whole list. */
    public <T> List<T> getList(String path, Class<T> item) {
        JavaType type = answers.listOf(item);
        return Objects.requireNonNull(
                this.<List<T>>send("GET", path, null, type).data(), path);
    }

    /** GET of one page of a list. */
    public <T> Page<T> getPage(String path, Class<T> item) {
        JavaType type = answers.listOf(item);
        Envelope<List<T>> envelope = send("GET", path, null, type);
        return new Page<>(
                Objects.requireNonNull(envelope.data(), path), Objects.requireNonNull(envelope.pagination(), path));
    }

    /** Sends a JSON body; a null body sends none. */
    public <T> T send(String method, String path, @Nullable Object body, Class<T> type) {
        RequestBody sent = body == null ? null : RequestBody.json(json.writeValueAsBytes(body));
        return Objects.requireNonNull(
                this.<T>send(method, path, sent, answers.of(type)).data(), path);
    }

    /** As {@link #send(String, String, Object, Class)}, for a route that answers a list. */
    public <T> List<T> sendForList(String method, String path, @Nullable Object body, Class<T> item) {
        JavaType type = answers.listOf(item);
        RequestBody sent = body == null ? null : RequestBody.json(json.writeValueAsBytes(body));
        return Objects.requireNonNull(
                this.<List<T>>send(method, path, sent, type).data(), path);
    }

    /** Sends a JSON body where the answer carries no data. */
    public void send(String method, String path, @Nullable Object body) {
        send(
                method,
                path,
                body == null ? null : RequestBody.json(json.writeValueAsBytes(body)),
                answers.of(Object.class));
    }

    /** Streams a body of another type, for example a CSV file. The body can be sent only once. */
    public <T> T upload(String path, String contentType, BodyPublisher body, Duration timeout, Class<T> type) {
        return Objects.requireNonNull(
                this.<T>send("POST", path, RequestBody.once(contentType, body, timeout), answers.of(type))
                        .data(),
                path);
    }

    /** GET of an answer that is no envelope, for what fits into memory. */
    public byte[] bytes(String path) {
        HttpResponse<byte[]> response = exchange("GET", path, null, tokens.current());
        if (response.statusCode() != 200) {
            answers.read(response, response.body(), answers.of(Object.class));
        }
        return response.body();
    }

    /**
     * Streams an answer that is no envelope into a file. A refusal, a full disk or a broken connection leaves none.
     *
     * @return bytes written
     */
    public long download(String path, Duration timeout, Path target) {
        renewIfDue();
        HttpResponse<InputStream> response =
                transport.exchange("GET", path, null, tokens.current(), timeout, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                answers.read(response, body.readAllBytes(), answers.of(Object.class));
            }
            return Answers.save(body, target);
        } catch (IOException e) {
            throw new ApiException("The file did not come whole: " + e.getMessage(), e);
        }
    }

    private <T> Envelope<T> send(String method, String path, @Nullable RequestBody body, JavaType data) {
        renewIfDue();
        Tokens used = tokens.current();
        HttpResponse<byte[]> response = exchange(method, path, body, used);
        boolean repeatable = body == null || body.repeatable();
        if (response.statusCode() == 401 && used != null && repeatable && renew(used)) {
            response = exchange(method, path, body, tokens.current());
        }
        return answers.read(response, response.body(), data);
    }

    /** Uploads can't be repeated, so a token near its end is renewed before, not after. */
    private void renewIfDue() {
        Tokens held = tokens.current();
        if (held != null && held.expiresAt().minusSeconds(20).isBefore(java.time.Instant.now())) {
            renew(held);
        }
    }

    private synchronized boolean renew(Tokens used) {
        Tokens held = tokens.current();
        if (held == null) {
            return false;
        }
        if (!held.equals(used)) {
            return true;
        }
        byte[] body = json.writeValueAsBytes(new RefreshRequest(held.refreshToken()));
        HttpResponse<byte[]> response = exchange("POST", "/auth/refresh", RequestBody.json(body), null);
        if (response.statusCode() != 200) {
            return false;
        }
        tokens.set(Objects.requireNonNull(answers.<Tokens>read(response, response.body(), answers.of(Tokens.class))
                .data()));
        return true;
    }

    private HttpResponse<byte[]> exchange(
            String method, String path, @Nullable RequestBody body, @Nullable Tokens used) {
        Duration timeout = body == null ? RequestBody.TIMEOUT : body.timeout();
        return transport.exchange(method, path, body, used, timeout, BodyHandlers.ofByteArray());
    }

    /** A query string of the parameters that are not null, with its question mark. */
    static String query(Map<String, ? extends @Nullable Object> parameters) {
        String query = parameters.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + segment(String.valueOf(entry.getValue())))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** A value made safe for a path or a query. */
    static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        transport.close();
    }
}
