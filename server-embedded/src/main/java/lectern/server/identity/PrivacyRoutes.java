package lectern.server.identity;

import lectern.model.identity.AccountDeletion;
import lectern.model.identity.UserExport;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** What is held about oneself, over HTTP (000). */
public final class PrivacyRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";

    private final PrivacyService privacy;

    public PrivacyRoutes(PrivacyService privacy) {
        this.privacy = privacy;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/user/export", Access.SIGNED_IN)
                .summary("Everything that is held about oneself (000).")
                .returns(UserExport.class)
                .handle(call -> Reply.ok(privacy.export(call.caller().userId())));
        routes.route(FEATURE, Method.DELETE, "/user/delete", Access.SIGNED_IN)
                .summary("Deletes one's own account for good: figures stay, all that tells who it was goes. Needs the"
                        + " password where there is one; answers with everything that was held (000).")
                .returns(UserExport.class)
                .handleIfSent(
                        AccountDeletion.class,
                        (call, deletion) -> Reply.ok(privacy.delete(
                                call.caller(), call.address(), deletion == null ? null : deletion.password())));
    }
}
