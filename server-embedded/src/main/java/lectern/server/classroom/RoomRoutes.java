package lectern.server.classroom;

import java.util.UUID;
import lectern.model.classroom.Application;
import lectern.model.classroom.ApplicationDecision;
import lectern.model.classroom.ApplyRequest;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ConfigChange;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.Invited;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** What the host decides about a classroom, who is let in, and the kept chat (003). */
public final class RoomRoutes implements RouteTable.Source {
    private static final String FEATURE = "classroom";
    private static final String ONE = "/classrooms/{classroomId}";
    private static final Access HOST = Access.of(Permission.CLASSROOM_HOST);

    private final RoomService rooms;
    private final AdmissionService admissions;
    private final ChatService chat;

    public RoomRoutes(RoomService rooms, AdmissionService admissions, ChatService chat) {
        this.rooms = rooms;
        this.admissions = admissions;
        this.chat = chat;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.DELETE, ONE, HOST)
                .summary("Dissolves a classroom: everyone is told and all memberships end; only its host (003).")
                .handle(call -> {
                    rooms.dissolve(call.caller(), Actor.of(call), id(call));
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.PUT, ONE + "/config", HOST)
                .summary("Changes settings, what is absent stays; a change of keepChat deletes the kept chat;"
                        + " only its host (003).")
                .returns(Classroom.class)
                .handle(
                        ConfigChange.class,
                        (call, change) -> Reply.ok(rooms.configure(call.caller(), Actor.of(call), id(call), change)));
        routes.route(FEATURE, Method.POST, ONE + "/join-code", HOST)
                .summary("Makes a new join code, and the one before ends; only its host (003).")
                .returns(Classroom.class)
                .handle(call -> Reply.ok(rooms.renewCode(call.caller(), Actor.of(call), id(call))));
        routes.route(FEATURE, Method.GET, ONE + "/messages", Access.SIGNED_IN)
                .summary("The kept chat as far as it concerns the caller, for members (003).")
                .query("before", "string", "as an earlier answer named it, the latest where absent")
                .query("limit", "integer", "1 to 100, 20 where absent")
                .returns(ChatHistory.class)
                .handle(call -> Reply.ok(chat.history(call.caller(), id(call), call.query("before"), call.limit())));
        registerAdmissions(routes);
    }

    private void registerAdmissions(RouteTable routes) {
        routes.route(FEATURE, Method.POST, "/classrooms/invite", HOST)
                .summary("Asks people in, who may then join without code and approval; only its host (003).")
                .returns(Invited.class)
                .handle(
                        InviteRequest.class,
                        (call, request) -> Reply.ok(admissions.invite(call.caller(), Actor.of(call), request)));
        routes.route(FEATURE, Method.POST, "/classrooms/apply", Access.SIGNED_IN)
                .summary("Asks the host of a classroom to be let in; asking twice does nothing more (003).")
                .returns(Classroom.class)
                .handle(
                        ApplyRequest.class,
                        (call, request) -> Reply.ok(admissions.apply(call.caller(), call.address(), request)));
        routes.route(FEATURE, Method.GET, ONE + "/applications", HOST)
                .summary("Who asks to be let in, the first one first; only its host (003).")
                .returnsList(Application.class)
                .handle(call -> Reply.ok(admissions.applications(call.caller(), id(call))));
        routes.route(FEATURE, Method.DELETE, ONE + "/applications", Access.SIGNED_IN)
                .summary("Takes the caller's own application back (003).")
                .handle(call -> {
                    admissions.takeBack(call.caller(), id(call));
                    return Reply.ok(null);
                });
        routes.route(FEATURE, Method.POST, ONE + "/applications/{userId}", HOST)
                .summary("Lets someone in who asked, or refuses; only its host (003).")
                .handle(ApplicationDecision.class, (call, decision) -> {
                    admissions.decide(
                            call.caller(),
                            Actor.of(call),
                            id(call),
                            call.pathId("userId", "Application"),
                            Boolean.TRUE.equals(decision.approve()));
                    return Reply.ok(null);
                });
    }

    private static UUID id(Call call) {
        return call.pathId("classroomId", "Classroom");
    }
}
