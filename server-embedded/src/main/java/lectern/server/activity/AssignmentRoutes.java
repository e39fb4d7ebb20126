package lectern.server.activity;

import java.util.UUID;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.AssignmentProgress;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** Assigned work over HTTP, for a classroom's members. */
public final class AssignmentRoutes implements RouteTable.Source {
    private static final String FEATURE = "activity";
    private static final String ALL = "/classrooms/{classroomId}/assignments";
    private static final String ONE = ALL + "/{assignmentId}";

    private final AssignmentService assignments;

    AssignmentRoutes(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.POST, ALL, ActivityRoutes.HOST)
                .summary("The host assigns an article, a track, or a quiz at one's own pace made of questions (000).")
                .returns(Assigned.class)
                .handle(
                        AssignmentDraft.class,
                        (call, draft) -> Reply.created(assignments.assign(
                                call.caller(), Actor.of(call), ActivityRoutes.classroom(call), draft)));
        routes.route(FEATURE, Method.GET, ALL, Access.SIGNED_IN)
                .summary(
                        "The assigned work, newest first: all of it for the host, also of a dissolved classroom, else what concerns the caller (000).")
                .returnsList(Assigned.class)
                .handle(call -> Reply.ok(assignments.list(call.caller(), ActivityRoutes.classroom(call))));
        routes.route(FEATURE, Method.GET, ONE, ActivityRoutes.HOST)
                .summary(
                        "For the host, also of a dissolved classroom: which students have done it and when, and who has begun (000).")
                .returns(AssignmentProgress.class)
                .handle(call -> Reply.ok(
                        assignments.progress(call.caller(), ActivityRoutes.classroom(call), assignment(call))));
        routes.route(FEATURE, Method.POST, ONE + "/done", Access.SIGNED_IN)
                .summary("A student says that an assigned article is read; track and quiz notice by themselves (000).")
                .returns(Assigned.class)
                .handle(call ->
                        Reply.ok(assignments.done(call.caller(), ActivityRoutes.classroom(call), assignment(call))));
        routes.route(FEATURE, Method.DELETE, ONE, ActivityRoutes.HOST)
                .summary("The host takes assigned work back (000).")
                .handle(call -> {
                    assignments.withdraw(
                            call.caller(), Actor.of(call), ActivityRoutes.classroom(call), assignment(call));
                    return Reply.ok(null);
                });
    }

    private static UUID assignment(Call call) {
        return call.pathId("assignmentId", "Assignment");
    }
}
