package lectern.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Tokens;
import lectern.model.wire.Json;
import lectern.server.http.Route;
import lectern.server.http.TrustedProxies;
import lectern.server.identity.AccountService;
import lectern.server.storage.Database;
import lectern.server.storage.DatabaseConfig;
import lectern.server.storage.Engine;
import lectern.server.storage.Folders;
import lectern.server.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server on a free port of 127.0.0.1 with an empty database, for tests over HTTP. */
public final class TestServer implements AutoCloseable {
    /** The super_admin that every test server has. */
    public static final ServerConfig.FirstAdmin ADMIN = new ServerConfig.FirstAdmin("head", "correct horse battery");

    /** For so long the super_admin's token is good at least. */
    private static final Duration LONGEST_TEST = Duration.ofMinutes(10);

    private final Path data;
    private final DatabaseConfig database;
    private final ServerConfig.Outside outside;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = Json.lenient();
    private final List<LecternClient> clients = new ArrayList<>();
    private final AtomicReference<@Nullable Tokens> tokens;
    private LecternServer server;

    private TestServer(Path data, DatabaseConfig database, Tokens tokens, ServerConfig.Outside outside) {
        this.data = data;
        this.database = database;
        this.outside = outside;
        this.tokens = new AtomicReference<>(tokens);
        this.server = LecternServer.start(config());
    }

    /** Starts one with no limit on requests, as tests are in a hurry. */
    public static TestServer start(Engine engine) {
        return start(engine, ServerConfig.Outside.NONE);
    }

    /**
     * As {@link #start(Engine)}.
     *
     * @param outside services that it may use
     */
    public static TestServer start(Engine engine, ServerConfig.Outside outside) {
        try {
            Path data = Files.createTempDirectory("lectern-test-");
            TestTemplate template = TestTemplate.of(engine);
            return new TestServer(data, template.copyTo(data), template.tokens(), outside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerConfig config() {
        return config(data, database).withOutside(outside);
    }

    static ServerConfig config(Path data, DatabaseConfig database) {
        return ServerConfig.embedded(data, 0)
                .withBind("127.0.0.1")
                .withDatabase(database)
                .withFirstAdmin(ADMIN)
                .withRequestsPerMinute(0)
                .withPasswordKilobytes(64);
    }

    /** Stops and starts again on the same data, on another port. */
    public void restart() {
        server.close();
        server = LecternServer.start(config());
    }

    /**
     * Stops and starts again on the same data, with limits on.
     *
     * @param requestsPerMinute what a signed-in student may send
     */
    public void restartLimited(int requestsPerMinute) {
        server.close();
        server = LecternServer.start(config().withRequestsPerMinute(requestsPerMinute));
    }

    /** As {@link #restartLimited}, behind reverse proxies with these addresses. */
    public void restartBehind(String proxies, int requestsPerMinute) {
        server.close();
        server = LecternServer.start(
                config().withRequestsPerMinute(requestsPerMinute).withTrustedProxies(TrustedProxies.of(proxies)));
    }

    /** Stops for good, so that what is kept can be looked at; {@link #openDatabase} does. */
    public void stop() {
        server.close();
    }

    /** The database of a server that was stopped. */
    public Database openDatabase() {
        return Database.open(database);
    }

    /** Where its data is, for another server beside it. */
    DatabaseConfig database() {
        return database;
    }

    /** Its folder. */
    Path data() {
        return data;
    }

    public LecternServer server() {
        return server;
    }

    /** Every route, for who walks them. */
    public List<Route> routes() {
        return server.routes().routes();
    }

    /** Everyone, for who needs people of every role. */
    public AccountService accounts() {
        return server.accounts();
    }

    public URI uri() {
        return server.localUri();
    }

    /** What lies in the folder for files on their way. */
    public List<Path> temporaryFiles() {
        Path folder = data.resolve("tmp");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file in its folder. */
    public List<Path> files() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client that nobody has signed in with. */
    public LecternClient client() {
        LecternClient client = new LecternClient(uri());
        clients.add(client);
        return client;
    }

    /** A client signed in as the super_admin, each in a session of its own. */
    public LecternClient admin() {
        LecternClient client = client();
        Tokens ready = tokens.getAndSet(null);
        if (ready == null) {
            client.identity().login(new LoginRequest(ADMIN.username(), null, ADMIN.password()));
        } else {
            client.api().tokens().set(ready);
            renewIfOld(client, ready);
        }
        return client;
    }

    /** A client renews what has run out by itself; who takes the {@link #token} out of it can't. */
    private static void renewIfOld(LecternClient client, Tokens ready) {
        if (ready.expiresAt().isBefore(Instant.now().plus(LONGEST_TEST))) {
            client.api().tokens().set(new Tokens(ready.accessToken(), ready.refreshToken(), Instant.EPOCH));
            client.api().get("/auth/check", Object.class);
        }
    }

    /** A client signed in as a guest, on a device of its own. */
    public LecternClient guest(String nickname, @Nullable String joinCode) {
        LecternClient client = client();
        client.identity().guest(new GuestRequest("device of " + nickname, nickname, joinCode));
        return client;
    }

    /** The access token that a client holds. */
    public static String token(LecternClient client) {
        return java.util.Objects.requireNonNull(client.api().tokens().current()).accessToken();
    }

    /** An answer as it came, for requests that no typed client would send. */
    public record Raw(int status, HttpResponse<String> response, JsonNode body) {
        /** The error's code, empty where there is no error. */
        public String code() {
            return body.path("error").path("code").asString("");
        }

        /** The fields that the error's details name. */
        public List<String> fields() {
            return body.path("error")
                    .path("details")
                    .valueStream()
                    .map(detail -> detail.path("field").asString(""))
                    .toList();
        }
    }

    /**
     * Sends a request as it is.
     *
     * @param path from the root, for example {@code /api/auth/me}
     * @param token sent as a bearer token where it is not null
     * @param body sent as JSON where it is not null
     */
    public Raw raw(String method, String path, @Nullable String token, @Nullable String body) {
        return raw(method, path, token, "application/json", body);
    }

    public Raw raw(String method, String path, @Nullable String token, String contentType, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    /** Sends a request of the caller's own making. */
    public Raw send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, TestServer::body);
            String text = response.body();
            JsonNode body = text.startsWith("{") ? json.readTree(text) : json.createObjectNode();
            return new Raw(response.statusCode(), response, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A stream of events has no end to wait for. */
    private static BodySubscriber<String> body(HttpResponse.ResponseInfo info) {
        String type = info.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/event-stream") ? new HeadOnly() : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static final class HeadOnly implements BodySubscriber<String> {
        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable throwable) {}

        @Override
        public void onComplete() {}
    }

    @Override
    public void close() {
        clients.forEach(LecternClient::close);
        http.close();
        server.close();
        TestDatabase.drop(database);
        deleteData();
    }

    private void deleteData() {
        try {
            Folders.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
