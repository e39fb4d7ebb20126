package lectern.server.identity;

import lectern.model.identity.Permission;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.SignUpStatus;
import lectern.model.identity.SignedUp;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Authenticator;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import org.jspecify.annotations.Nullable;

/** Sign-up over HTTP (001, 003). Anyone may call it; who sends a token is looked at, so that a guest keeps everything. */
public final class SignUpRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    private static final String BEARER = "Bearer ";
    /** A class behind one address signs up at once; this only stops a flood. */
    private static final int PER_ADDRESS = 300;

    private final SignUpService signUps;
    private final Authenticator authenticator;

    public SignUpRoutes(SignUpService signUps, Authenticator authenticator) {
        this.signUps = signUps;
        this.authenticator = authenticator;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/auth/signup", Access.PUBLIC)
                .summary("Whether students may make accounts by themselves here (001).")
                .returns(SignUpStatus.class)
                .handle(call -> Reply.ok(new SignUpStatus(signUps.open())));
        routes.route(FEATURE, Method.POST, "/auth/signup", Access.PUBLIC)
                .summary(
                        "Makes an account of a student, where the school allows it, and signs in; a guest who is signed"
                                + " in keeps everything; an administrator may make other roles (001, 003).")
                .returns(SignedUp.class)
                .rateLimit(PER_ADDRESS)
                .handle(SignUpRequest.class, this::signUp);
    }

    private Reply signUp(Call call, SignUpRequest request) {
        Caller caller = caller(call);
        StaffMember staff = caller != null && SignUpService.makesOthers(caller)
                ? new StaffMember(
                        caller.userId(),
                        new Actor(caller.userId(), call.address()),
                        caller.may(Permission.ADMIN_MANAGE))
                : null;
        return Reply.created(signUps.signUp(request, caller, staff, IdentityRoutes.origin(call, request.deviceId())))
                .saying("User registered successfully");
    }

    /** A token that is no good is refused, rather than taken for none: the account would not be the guest's. */
    private @Nullable Caller caller(Call call) {
        String header = call.header("Authorization");
        if (header == null) {
            return null;
        }
        if (!header.startsWith(BEARER)) {
            throw DomainException.unauthorized("Sign in first, or send no Authorization header");
        }
        return authenticator.authenticate(header.substring(BEARER.length()).strip());
    }
}
