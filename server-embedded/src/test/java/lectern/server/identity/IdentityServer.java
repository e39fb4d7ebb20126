package lectern.server.identity;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.model.client.LecternClient;
import lectern.model.wire.Json;
import lectern.server.TestServer.Raw;
import lectern.server.http.Bodies;
import lectern.server.http.HttpServer;
import lectern.server.http.Limits;
import lectern.server.http.OpenApi;
import lectern.server.http.RouteTable;
import lectern.server.http.TrustedProxies;
import lectern.server.mfa.ChallengeService;
import lectern.server.mfa.CodeSender;
import lectern.server.mfa.MfaRoutes;
import lectern.server.oauth.OpenIdProvider;
import lectern.server.platform.PlatformRoutes;
import lectern.server.role.RoleRoutes;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;

/** Sign-in behind a real HTTP server, with the clock, the limits and the classroom in the test's hand. */
final class IdentityServer implements AutoCloseable {
    final IdentityFixture fixture;
    final TestDoor door = new TestDoor();
    final SetupService setup;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<LecternClient> clients = new ArrayList<>();

    /**
     * @param requestsPerMinute 0 for no limits at all
     */
    IdentityServer(Engine engine, int requestsPerMinute) {
        this(engine, requestsPerMinute, List.of(), null);
    }

    /** One whose passwords are made as a test wants it. */
    IdentityServer(Engine engine, Passwords passwords) {
        this(new IdentityFixture(engine, passwords), 0, List.of(), null);
    }

    /**
     * @param senders ways to send codes
     * @param provider vouches for people, null for none
     */
    IdentityServer(
            Engine engine,
            int requestsPerMinute,
            List<? extends CodeSender> senders,
            @Nullable OpenIdProvider provider) {
        this(new IdentityFixture(engine), requestsPerMinute, senders, provider);
    }

    private IdentityServer(
            IdentityFixture fixture,
            int requestsPerMinute,
            List<? extends CodeSender> senders,
            @Nullable OpenIdProvider provider) {
        this.fixture = fixture;
        setup = new SetupService(fixture.accounts, fixture.signIns);
        Limits limits = new Limits(requestsPerMinute);
        RouteTable table = new RouteTable();
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        GuestService guests = new GuestService(fixture.database(), fixture.sessions, door, id -> false, fixture.clock);
        SignInGuard guard = new SignInGuard(limits, fixture.sessions::knows);
        new IdentityRoutes(fixture.signIns, guests, fixture.sessions, limits, guard).register(table);
        new SetupRoutes(setup).register(table);
        new RoleRoutes(fixture.roles).register(table);
        PasswordAccounts withPassword =
                new PasswordAccounts(fixture.database(), fixture.passwords, fixture.signIns, guard, fixture.rights);
        ChallengeService challenges = new ChallengeService(fixture.database(), fixture.seal, senders, fixture.clock);
        new MfaRoutes(fixture.mfa, challenges, withPassword).register(table);
        new ForeignSignInRoutes(
                        new ForeignSignIn(fixture.database(), fixture.signIns, fixture.mfa, provider, fixture.clock))
                .register(table);
        OpenApi openApi = new OpenApi(table, "test", Json.strict());
        new PlatformRoutes(fixture.database(), meters, openApi, "test", fixture.clock).register(table);
        server = HttpServer.start(
                "127.0.0.1",
                0,
                TrustedProxies.NONE,
                table,
                fixture.authenticator,
                limits,
                new Bodies(Json.strict()),
                fixture.database().revisions(),
                meters);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    LecternClient client() {
        LecternClient client = new LecternClient(uri());
        clients.add(client);
        return client;
    }

    Raw get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    Raw post(String path, @Nullable String token, @Nullable String body) {
        return send("POST", path, token, body);
    }

    private Raw send(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Raw(
                    response.statusCode(), response, Json.lenient().readTree(text.startsWith("{") ? text : "{}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clients.forEach(LecternClient::close);
        http.close();
        server.close();
        fixture.close();
    }
}
