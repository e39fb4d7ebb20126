package lectern.server.classroom;

import java.util.UUID;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.classroom.LeaveRequest;
import lectern.model.classroom.Member;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import lectern.server.http.SocketRoute;
import lectern.server.realtime.ChannelMessages;
import lectern.server.realtime.Channels;
import org.jspecify.annotations.Nullable;

/** Classrooms over HTTP, and the way into their channels (003). */
public final class ClassroomRoutes implements RouteTable.Source {
    private static final String FEATURE = "classroom";
    private static final String ID = "classroomId";
    private static final String ONE = "/classrooms/{classroomId}";

    private final ClassroomService classrooms;
    private final MembershipService memberships;
    private final Channels channels;
    private final ChannelMessages messages;

    /** @param messages what may be said in a classroom */
    public ClassroomRoutes(
            ClassroomService classrooms, MembershipService memberships, Channels channels, ChannelMessages messages) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.channels = channels;
        this.messages = messages;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.POST, "/classrooms", Access.of(Permission.CLASSROOM_HOST))
                .summary("Makes a classroom that the caller leads; answers with its join code (003).")
                .returns(Classroom.class)
                .handle(
                        ClassroomDraft.class,
                        (call, draft) -> Reply.created(classrooms.create(call.caller(), Actor.of(call), draft)));
        routes.route(FEATURE, Method.GET, "/classrooms", Access.SIGNED_IN)
                .summary("The caller's classrooms, hosted or joined, and the public ones, newest first (003).")
                .paged()
                .query("dissolved", "boolean", "true for those alone that the caller led until they were dissolved")
                .returnsPage(Classroom.class)
                .handle(call -> Reply.page(
                        call.queryFlag("dissolved")
                                ? classrooms.dissolved(call.caller(), call.page(), call.limit())
                                : classrooms.list(call.caller(), call.page(), call.limit())));
        routes.route(FEATURE, Method.GET, ONE, Access.SIGNED_IN)
                .summary("A classroom, for its members and, where it is public, everyone;"
                        + " the join code for its host and administrators (003).")
                .returns(Classroom.class)
                .handle(call -> Reply.ok(classrooms.get(call.caller(), id(call))));
        registerMemberships(routes);
        routes.socket(new SocketRoute(
                "/ws/classrooms/{classroomId}",
                Access.SIGNED_IN,
                FEATURE,
                "The classroom's channel, for its members; lastSeq asks for what came after that number (003).",
                call -> channels.admit(
                        id(call), messages, lastSeq(call), () -> classrooms.attendee(call.caller(), id(call)))));
    }

    private void registerMemberships(RouteTable routes) {
        routes.route(FEATURE, Method.POST, "/classrooms/join", Access.SIGNED_IN)
                .summary("Joins by code, or by the id of a public classroom; joining twice does nothing more (003).")
                .returns(Classroom.class)
                .handle(
                        JoinRequest.class,
                        (call, request) -> Reply.ok(memberships.join(call.caller(), call.address(), request)));
        routes.route(FEATURE, Method.POST, "/classrooms/leave", Access.SIGNED_IN)
                .summary("Leaves a classroom; its host can't (003).")
                .handle(LeaveRequest.class, (call, request) -> {
                    memberships.leave(call.caller(), Call.id(request.classroomId(), "Classroom"));
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.GET, ONE + "/members", Access.SIGNED_IN)
                .summary("Everyone with presence, the host first; for the host, what each student is on (003).")
                .returnsList(Member.class)
                .handle(call -> Reply.ok(classrooms.members(call.caller(), id(call))));
        routes.route(FEATURE, Method.DELETE, ONE + "/members/{userId}", Access.of(Permission.CLASSROOM_HOST))
                .summary("The host sends a student away, who may come back with the code once.")
                .handle(call -> {
                    memberships.remove(call.caller(), Actor.of(call), id(call), call.pathId("userId", "Member"));
                    return Reply.ok(null);
                });
    }

    private static UUID id(Call call) {
        return call.pathId(ID, "Classroom");
    }

    /** A number that is none is treated as one that is not held any more. */
    private static @Nullable Long lastSeq(Call call) {
        String text = call.query("lastSeq");
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return -1L;
        }
    }
}
