package lectern.server.identity;

import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.identity.SessionInfo;
import lectern.model.identity.SessionsEnded;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** One's own sign-ins, and those of others for administrators, over HTTP (001). */
public final class SessionRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";

    private static final String OF_A_USER = "/admin/users/{userId}/sessions";
    private static final Access MANAGER = Access.of(Permission.USER_MANAGE);

    private final SessionService sessions;
    private final UserSessionService ofUsers;

    public SessionRoutes(SessionService sessions, UserSessionService ofUsers) {
        this.sessions = sessions;
        this.ofUsers = ofUsers;
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
                    sessions.revoke(call.caller().userId(), session(call));
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.DELETE, "/auth/sessions", Access.SIGNED_IN)
                .summary("Ends all of one's own sign-ins but this one (001).")
                .returns(SessionsEnded.class)
                .handle(call -> {
                    Caller caller = call.caller();
                    return Reply.ok(new SessionsEnded(sessions.revokeOthers(caller.userId(), caller.sessionId())));
                });
        routes.route(FEATURE, Method.GET, OF_A_USER, MANAGER)
                .summary(
                        "A user's sign-ins that go on, with device, address and last activity, the newest first (001).")
                .returnsList(SessionInfo.class)
                .handle(call -> Reply.ok(ofUsers.list(user(call), call.caller().sessionId())));
        routes.route(FEATURE, Method.DELETE, OF_A_USER + "/{sessionId}", MANAGER)
                .summary("Ends one sign-in of a user; its tokens are refused and its channels closed at once (001).")
                .handle(call -> {
                    ofUsers.end(StaffMember.of(call), user(call), session(call));
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.DELETE, OF_A_USER, MANAGER)
                .summary("Ends all sign-ins of a user, but never the one by which it is asked (001).")
                .returns(SessionsEnded.class)
                .handle(call -> Reply.ok(ofUsers.endAll(
                        StaffMember.of(call), user(call), call.caller().sessionId())));
    }

    private static UUID user(Call call) {
        return call.pathId("userId", "User");
    }

    private static UUID session(Call call) {
        return call.pathId("sessionId", "Session");
    }
}
