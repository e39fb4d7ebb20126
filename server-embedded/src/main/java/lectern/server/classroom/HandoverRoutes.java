package lectern.server.classroom;

import lectern.model.classroom.Classroom;
import lectern.model.classroom.HostChange;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** What the school does with classrooms whose teacher is gone (003). */
public final class HandoverRoutes implements RouteTable.Source {
    private static final String FEATURE = "classroom";
    private static final Access MANAGER = Access.of(Permission.USER_MANAGE);

    private final HandoverService handovers;

    public HandoverRoutes(HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/admin/classrooms", MANAGER)
                .summary("All classrooms, whoever leads them, newest first (003).")
                .paged()
                .query("search", "string", "a part of the classroom's or the host's name")
                .query("leaderless", "boolean", "true for those whose host's account was deleted or shut")
                .returnsPage(Classroom.class)
                .handle(call -> Reply.page(handovers.list(
                        call.caller(), call.query("search"), call.queryFlag("leaderless"), call.page(), call.limit())));
        routes.route(FEATURE, Method.PUT, "/admin/classrooms/{classroomId}/host", MANAGER)
                .summary("Gives a classroom to another member of staff; the host before leaves it (003).")
                .returns(Classroom.class)
                .handle(
                        HostChange.class,
                        (call, change) -> Reply.ok(handovers.handOver(
                                call.caller(), Actor.of(call), call.pathId("classroomId", "Classroom"), change)));
    }
}
