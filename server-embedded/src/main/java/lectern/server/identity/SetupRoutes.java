package lectern.server.identity;

import lectern.model.identity.SignIn;
import lectern.model.platform.SetupRequest;
import lectern.model.platform.SetupStatus;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** The first set-up over HTTP; its page stands at {@code /setup}. */
public final class SetupRoutes implements RouteTable.Source {
    private static final String FEATURE = "platform";
    private static final int PER_MINUTE = 30;

    private final SetupService setup;

    public SetupRoutes(SetupService setup) {
        this.setup = setup;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/setup", Access.PUBLIC)
                .summary("Whether this Lectern still waits for its first super_admin.")
                .returns(SetupStatus.class)
                .handle(call -> Reply.ok(new SetupStatus(setup.needed())));
        routes.route(FEATURE, Method.POST, "/setup", Access.PUBLIC)
                .summary("Makes the first super_admin with the one-time token, and signs in; CONFLICT afterwards.")
                .returns(SignIn.class)
                .rateLimit(PER_MINUTE)
                .handle(
                        SetupRequest.class,
                        (call, request) ->
                                Reply.created(setup.setUp(request, IdentityRoutes.origin(call, request.deviceId()))));
    }
}
