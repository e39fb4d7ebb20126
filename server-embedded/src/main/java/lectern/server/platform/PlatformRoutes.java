package lectern.server.platform;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import lectern.model.platform.Health;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.OpenApi;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import lectern.server.storage.Database;

/** Health, metrics and the API's description. */
public final class PlatformRoutes implements RouteTable.Source {
    private static final String FEATURE = "platform";

    private final Database database;
    private final PrometheusMeterRegistry meters;
    private final OpenApi openApi;
    private final String version;
    private final Clock clock;
    private final StorageCheck storage;

    public PlatformRoutes(
            Database database, PrometheusMeterRegistry meters, OpenApi openApi, String version, Clock clock) {
        this.database = database;
        this.meters = meters;
        this.openApi = openApi;
        this.version = version;
        this.clock = clock;
        this.storage = new StorageCheck(database::answers, System::nanoTime);
    }

    @Override
    public void register(RouteTable routes) {
        routes.rootRoute(FEATURE, Method.GET, "/health", Access.PUBLIC)
                .summary(
                        "Liveness and readiness: 503 while the storage does not answer, known within half a second (004).")
                .returns(Health.class)
                .handle(call -> health());
        routes.rootRoute(FEATURE, Method.GET, "/metrics", Access.ADMIN_OR_LOOPBACK)
                .summary("Figures for Prometheus: request times, pool, WebSocket connections (001).")
                .returnsRaw()
                .handle(call -> Reply.raw(
                        "text/plain; version=0.0.4; charset=utf-8",
                        meters.scrape().getBytes(StandardCharsets.UTF_8)));
        routes.route(FEATURE, Method.GET, "/openapi.json", Access.PUBLIC)
                .summary("This description, made from the route table (001).")
                .returnsRaw()
                .handle(call -> Reply.raw("application/json", openApi.document()));
        routes.rootRoute(FEATURE, Method.GET, "/j/{code}", Access.PUBLIC)
                .summary("The short address on the join card: opens the student's page with the code filled in.")
                .returnsRaw()
                .handle(call -> Reply.redirect("/?code=" + code(call.path("code"))));
    }

    private Reply health() {
        if (!storage.answers()) {
            throw new DomainException(ErrorCode.UNAVAILABLE, "The storage does not answer");
        }
        return Reply.ok(
                new Health("ok", clock.instant(), version, database.engine().wireName()));
    }

    /** Only digits travel on, so that nothing can be smuggled into the header. */
    private static String code(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .limit(12)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
