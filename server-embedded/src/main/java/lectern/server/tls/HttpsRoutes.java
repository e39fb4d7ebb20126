package lectern.server.tls;

import java.util.Objects;
import lectern.model.identity.Permission;
import lectern.model.platform.HttpsChange;
import lectern.model.platform.HttpsState;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** HTTPS, seen and switched over HTTP (000). */
public final class HttpsRoutes implements RouteTable.Source {
    private static final String FEATURE = "platform";
    private static final String PATH = "/admin/https";

    private final HttpsService https;

    public HttpsRoutes(HttpsService https) {
        this.https = https;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, PATH, Access.of(Permission.STAFF))
                .summary("Whether this server is reached over HTTPS too, and by which certificate (000).")
                .returns(HttpsState.class)
                .handle(call -> Reply.ok(https.state()));
        routes.route(FEATURE, Method.PUT, PATH, Access.of(Permission.ADMIN_MANAGE))
                .summary(
                        "Switches HTTPS on or off, at once and for each start after; port 8443 or the next free (000).")
                .returns(HttpsState.class)
                .handle(
                        HttpsChange.class,
                        (call, change) ->
                                Reply.ok(https.change(Actor.of(call), Objects.requireNonNull(change.enabled()))));
    }
}
