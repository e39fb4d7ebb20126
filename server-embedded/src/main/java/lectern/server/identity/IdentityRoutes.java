package lectern.server.identity;

import lectern.model.identity.AdminLoginRequest;
import lectern.model.identity.AdminSignIn;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Me;
import lectern.model.identity.RefreshRequest;
import lectern.model.identity.SignIn;
import lectern.model.identity.TokenCheck;
import lectern.model.identity.Tokens;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.http.Limits;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import org.jspecify.annotations.Nullable;

/** Sign-in over HTTP (000, 001, 003, 004). */
public final class IdentityRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    /** A class behind one address comes in at once; this only stops a flood. */
    private static final int PER_ADDRESS = 600;

    private static final int GUESTS_PER_DEVICE = 10;
    private final SignInService signIns;
    private final GuestService guests;
    private final SessionService sessions;
    private final Limits limits;
    private final SignInGuard guard;

    public IdentityRoutes(
            SignInService signIns, GuestService guests, SessionService sessions, Limits limits, SignInGuard guard) {
        this.signIns = signIns;
        this.guests = guests;
        this.sessions = sessions;
        this.limits = limits;
        this.guard = guard;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.POST, "/auth/login", Access.PUBLIC)
                .summary("Signs in with a username or an e-mail address and a password (000, 001, 003).")
                .returns(SignIn.class)
                .rateLimit(PER_ADDRESS)
                .handle(LoginRequest.class, this::login);
        routes.route(FEATURE, Method.POST, "/admin/login", Access.PUBLIC)
                .summary("Signs in to the console; only for staff (004).")
                .returns(AdminSignIn.class)
                .rateLimit(PER_ADDRESS)
                .handle(AdminLoginRequest.class, this::adminLogin);
        routes.route(FEATURE, Method.POST, "/auth/guest", Access.PUBLIC)
                .summary("A student without an account, known by device and nickname; a join code opens a classroom"
                        + " (004). 10 a minute for each device.")
                .returns(SignIn.class)
                .rateLimit(PER_ADDRESS)
                .handle(GuestRequest.class, this::guest);
        routes.route(FEATURE, Method.POST, "/auth/refresh", Access.PUBLIC)
                .summary("Exchanges a refresh token for a new pair, once; a second use ends the session (003, 004).")
                .returns(Tokens.class)
                .rateLimit(PER_ADDRESS)
                .handle(
                        RefreshRequest.class,
                        (call, request) -> Reply.ok(sessions.refresh(request.refreshToken(), origin(call, null))));
        routes.route(FEATURE, Method.POST, "/auth/logout", Access.SIGNED_IN)
                .summary("Ends this session; both of its tokens are refused at once (001).")
                .handle(call -> {
                    sessions.logout(call.caller().sessionId());
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.GET, "/auth/check", Access.SIGNED_IN)
                .summary("Whether this token is good, until when, and whose it is (001, 003).")
                .returns(TokenCheck.class)
                .handle(call -> Reply.ok(check(call.caller())));
        routes.route(FEATURE, Method.GET, "/auth/me", Access.SIGNED_IN)
                .summary("The signed-in user with progress figures (004).")
                .returns(Me.class)
                .handle(call -> Reply.ok(signIns.me(call.caller().userId())));
    }

    private static TokenCheck check(Caller caller) {
        return new TokenCheck(true, caller.expiresAt(), caller.userId().toString(), caller.role());
    }

    private Reply login(Call call, LoginRequest request) {
        String name = SignInService.attemptedName(request.username(), request.email());
        Origin origin = origin(call, request.deviceId());
        return Reply.ok(guard.password(origin, name, () -> signIns.login(request, origin)));
    }

    private Reply adminLogin(Call call, AdminLoginRequest request) {
        String name = SignInService.attemptedName(request.username(), null);
        Origin origin = origin(call, request.deviceId());
        return Reply.ok(guard.password(origin, name, () -> signIns.adminLogin(request, origin)));
    }

    private Reply guest(Call call, GuestRequest request) {
        limits.count("guest", call.address() + ' ' + request.deviceId(), GUESTS_PER_DEVICE);
        return Reply.ok(guard.joinCode(call.address(), () -> guests.guest(request, origin(call, request.deviceId()))));
    }

    static Origin origin(Call call, @Nullable String deviceId) {
        return new Origin(deviceId, call.address(), call.userAgent());
    }
}
