package lectern.server.identity;

import lectern.model.identity.Permission;
import lectern.model.identity.SigningKeyView;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** The keys of access tokens over HTTP. */
public final class KeyRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";

    private final SigningKeys keys;

    public KeyRoutes(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/admin/signing-keys", Access.of(Permission.ADMIN_MANAGE))
                .summary("The keys whose access tokens are read, the one that signs first.")
                .returnsList(SigningKeyView.class)
                .handle(call -> Reply.ok(keys.list()));
        routes.route(FEATURE, Method.POST, "/admin/signing-keys", Access.of(Permission.ADMIN_MANAGE))
                .summary("Signs access tokens with a new key from now on; nobody is signed out.")
                .returns(SigningKeyView.class)
                .handle(call -> Reply.created(keys.rotate(Actor.of(call))));
    }
}
