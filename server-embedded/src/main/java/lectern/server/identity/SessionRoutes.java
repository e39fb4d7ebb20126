package lectern.server.identity;

import lectern.model.identity.SessionInfo;
import lectern.model.identity.SessionsEnded;
import lectern.server.http.Access;
import lectern.server.http.Caller;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** One's own sign-ins over HTTP (001). */
public final class SessionRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";

    private final SessionService sessions;

    public SessionRoutes(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/auth/sessions", Access.SIGNED_IN)
                .summary("One's own sign-ins that go on, with device, address and last activity, the newest first"
                        + " (001).")
                .returnsList(SessionInfo.class)
                .handle(call -> {
                    Caller caller = call.caller();
                    return Reply.ok(sessions.list(caller.userId(), caller.sessionId()));
                });
        routes.route(FEATURE, Method.DELETE, "/auth/sessions/{sessionId}", Access.SIGNED_IN)
                .summary("Ends one of one's own sign-ins; its tokens are refused at once (001).")
                .handle(call -> {
                    sessions.revoke(call.caller().userId(), call.pathId("sessionId", "Session"));
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.DELETE, "/auth/sessions", Access.SIGNED_IN)
                .summary("Ends all of one's own sign-ins but this one (001).")
                .returns(SessionsEnded.class)
                .handle(call -> {
                    Caller caller = call.caller();
                    return Reply.ok(new SessionsEnded(sessions.revokeOthers(caller.userId(), caller.sessionId())));
                });
    }
}
