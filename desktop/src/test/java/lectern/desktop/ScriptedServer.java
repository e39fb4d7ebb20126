package lectern.desktop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import lectern.desktop.app.ServerHandle;
import lectern.model.wire.Envelope;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Json;
import lectern.model.wire.Pagination;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a test says, so that a view model can be tested for answers that a healthy server never gives. */
public final class ScriptedServer implements ServerHandle {
    private record Answer(int status, byte[] body, int retryAfterSeconds) {}

    private final HttpServer http;
    private final JsonMapper json = Json.lenient();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile @Nullable String setupToken;

    public ScriptedServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    /** Answers a call, for example {@code "GET /api/auth/me"}, with data. */
    public ScriptedServer answer(String call, @Nullable Object data) {
        return put(call, 200, Envelope.of(data));
    }

    /** Answers a call with one page of a list. */
    public ScriptedServer answerPage(String call, List<?> items) {
        Pagination pagination = Pagination.of(1, 100, items.size());
        return put(call, 200, new Envelope<>(true, items, null, null, pagination));
    }

    /** Answers a call with a file. */
    public ScriptedServer answerFile(String call, byte[] content) {
        answers.put(call, new Answer(200, content, 0));
        return this;
    }

    /** Refuses a call. */
    public ScriptedServer refuse(String call, ErrorCode code, String message) {
        return put(call, code.status(), Envelope.refused(new WireError(code, message, List.of(), null)));
    }

    /** Refuses a call because of one field of it. */
    public ScriptedServer refuseField(String call, ErrorCode code, String field) {
        return refuse(call, code, List.of(ErrorDetail.of(field, "is wrong")));
    }

    /** Refuses a call because of what the details tell. */
    public ScriptedServer refuse(String call, ErrorCode code, List<ErrorDetail> details) {
        return put(call, code.status(), Envelope.refused(new WireError(code, "no", details, null)));
    }

    /** Refuses a call that came too often. */
    public ScriptedServer refuseFor(String call, int seconds) {
        WireError error = new WireError(ErrorCode.RATE_LIMITED, "Too many requests.", List.of(), null);
        answers.put(call, new Answer(429, json.writeValueAsBytes(Envelope.refused(error)), seconds));
        return this;
    }

    /** Hands out a setup token, as a server without accounts does. */
    public ScriptedServer withSetupToken(String token) {
        setupToken = token;
        return this;
    }

    /** What was called, in order, each as {@code METHOD path?query body}. */
    public List<String> calls() {
        return calls;
    }

    @Override
    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public URI localUri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public Optional<String> setupToken() {
        return Optional.ofNullable(setupToken);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private ScriptedServer put(String call, int status, Object envelope) {
        answers.put(call, new Answer(status, json.writeValueAsBytes(envelope), 0));
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getQuery();
        calls.add(call + (query == null ? "" : "?" + query) + (body.isEmpty() ? "" : " " + body));
        Answer answer = answers.getOrDefault(
                call,
                new Answer(
                        404,
                        json.writeValueAsBytes(Envelope.refused(
                                new WireError(ErrorCode.NOT_FOUND, call + " is not scripted", List.of(), null))),
                        0));
        if (answer.retryAfterSeconds() > 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(answer.retryAfterSeconds()));
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }
}
