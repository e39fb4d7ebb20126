package lectern.server.identity;

import lectern.model.identity.HuaweiRequest;
import lectern.model.identity.SignIn;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** Sign-in by an OpenID provider over HTTP (004). */
public final class ForeignSignInRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    /** A class behind one address signs in at once. */
    private static final int PER_ADDRESS = 100;

    private final ForeignSignIn signIns;

    public ForeignSignInRoutes(ForeignSignIn signIns) {
        this.signIns = signIns;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.POST, "/auth/huawei", Access.PUBLIC)
                .summary("Signs in by a configured OpenID provider; the first time makes a student's account (004).")
                .returns(SignIn.class)
                .rateLimit(PER_ADDRESS)
                .handle(
                        HuaweiRequest.class,
                        (call, request) ->
                                Reply.ok(signIns.signIn(request, IdentityRoutes.origin(call, request.deviceId()))));
    }
}
