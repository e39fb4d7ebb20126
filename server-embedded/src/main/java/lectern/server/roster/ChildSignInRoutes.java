package lectern.server.roster;

import java.util.Objects;
import lectern.model.identity.SignIn;
import lectern.model.roster.CardSignIn;
import lectern.model.roster.Classmate;
import lectern.model.roster.PictureSignIn;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import lectern.server.identity.Origin;
import org.jspecify.annotations.Nullable;

/** The ways in for children over HTTP. */
public final class ChildSignInRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    /** A class behind one address comes in at once; this only stops a flood. */
    private static final int PER_ADDRESS = 600;

    private final ChildSignIn signIns;

    public ChildSignInRoutes(ChildSignIn signIns) {
        this.signIns = signIns;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.POST, "/auth/card", Access.PUBLIC)
                .summary("Signs a student in with the code of a card; only from the school's own network.")
                .returns(SignIn.class)
                .rateLimit(PER_ADDRESS)
                .handle(
                        CardSignIn.class,
                        (call, request) -> Reply.ok(signIns.card(request, origin(call, request.deviceId()))));
        routes.route(FEATURE, Method.GET, "/auth/classmates", Access.PUBLIC)
                .summary("Who signs in with pictures in the classroom of a join code.")
                .query("joinCode", "string", "the six digits of the classroom")
                .returnsList(Classmate.class)
                .rateLimit(PER_ADDRESS)
                .handle(call -> Reply.ok(
                        signIns.classmates(Objects.requireNonNullElse(call.query("joinCode"), ""), call.address())));
        routes.route(FEATURE, Method.POST, "/auth/pictures", Access.PUBLIC)
                .summary("Signs a student of a classroom in with three pictures; only from the school's own network.")
                .returns(SignIn.class)
                .rateLimit(PER_ADDRESS)
                .handle(
                        PictureSignIn.class,
                        (call, request) -> Reply.ok(signIns.pictures(request, origin(call, request.deviceId()))));
    }

    private static Origin origin(Call call, @Nullable String deviceId) {
        return new Origin(deviceId, call.address(), call.userAgent());
    }
}
