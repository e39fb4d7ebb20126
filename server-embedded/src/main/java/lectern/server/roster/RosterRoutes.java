package lectern.server.roster;

import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.roster.PictureCard;
import lectern.model.roster.RosterReport;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentBatchResult;
import lectern.model.roster.StudentDraft;
import lectern.model.roster.StudentFilter;
import lectern.model.roster.StudentIds;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** The school's students over HTTP. */
public final class RosterRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    private static final Access TEACHER = Access.of(Permission.ROSTER_MANAGE);
    private static final String ALL = "/admin/students";
    private static final String ONE = ALL + "/{studentId}";
    private static final long LARGEST_LIST = 4L * 1024 * 1024;

    private final StudentService students;
    private final StudentBatches batches;
    private final SignInCards cards;
    private final RosterImportService imports;

    public RosterRoutes(
            StudentService students, StudentBatches batches, SignInCards cards, RosterImportService imports) {
        this.students = students;
        this.batches = batches;
        this.cards = cards;
        this.imports = imports;
    }

    @Override
    public void register(RouteTable routes) {
        lists(routes);
        single(routes);
        waysIn(routes);
    }

    private void lists(RouteTable routes) {
        route(routes, Method.GET, ALL)
                .summary("The school's students, by name.")
                .paged()
                .query("search", "string", "in names and numbers")
                .query("group", "string", "exactly this group")
                .query("classroomId", "string", "members of a classroom")
                .query("archived", "boolean", "those in the archive instead")
                .query("importId", "string", "those whom an import made")
                .returnsPage(Student.class)
                .handle(call -> Reply.page(students.list(new StudentFilter(
                        call.page(),
                        call.limit(),
                        call.query("search"),
                        call.query("group"),
                        call.query("classroomId"),
                        call.queryFlag("archived"),
                        call.query("importId")))));
        route(routes, Method.GET, ALL + "/groups")
                .summary("The groups that students are in, by name.")
                .returnsList(String.class)
                .handle(call -> Reply.ok(students.groups()));
        route(routes, Method.POST, ALL + "/batch")
                .summary("Enrols, withdraws, moves, resets, archives or restores up to 500 students; those whom it does"
                        + " not fit are named.")
                .returns(StudentBatchResult.class)
                .handle(
                        StudentBatch.class,
                        (call, batch) -> Reply.ok(batches.run(batch, call.caller(), Actor.of(call))));
        route(routes, Method.POST, "/admin/users/import-csv")
                .summary("Takes a class list in (studentNo, name, group) and answers the new students' sign-in cards;"
                        + " nobody is deleted.")
                .query("preview", "boolean", "only says what would become of it")
                .streams(LARGEST_LIST, "text/csv", "text/plain")
                .returns(RosterReport.class)
                .handle(call -> Reply.ok(imports.importCsv(call.stream(), call.queryFlag("preview"), Actor.of(call))));
    }

    private void single(RouteTable routes) {
        route(routes, Method.POST, ALL)
                .summary("Takes a student in.")
                .returns(Student.class)
                .handle(StudentDraft.class, (call, draft) -> Reply.created(students.create(draft, Actor.of(call))));
        route(routes, Method.GET, ONE)
                .summary("One student.")
                .returns(Student.class)
                .handle(call -> Reply.ok(students.get(id(call))));
        route(routes, Method.PUT, ONE)
                .summary("Changes a student's name, number and group; CONFLICT where somebody else did meanwhile.")
                .returns(Student.class)
                .handle(
                        StudentDraft.class,
                        (call, draft) -> Reply.ok(students.update(id(call), draft, Actor.of(call))));
    }

    private void waysIn(RouteTable routes) {
        route(routes, Method.POST, ALL + "/cards")
                .summary("New sign-in cards for up to 500 students; those they had are good no more.")
                .returnsList(SignInCard.class)
                .handle(
                        StudentIds.class,
                        (call, ids) -> Reply.created(cards.makeCards(ids.studentIds(), Actor.of(call))));
        route(routes, Method.POST, ALL + "/pictures")
                .summary("New pictures for up to 500 students; those they had are good no more.")
                .returnsList(PictureCard.class)
                .handle(
                        StudentIds.class,
                        (call, ids) -> Reply.created(cards.makePictures(ids.studentIds(), Actor.of(call))));
        route(routes, Method.DELETE, ONE + "/card")
                .summary("Takes a sign-in card back.")
                .handle(call -> {
                    cards.revokeCard(id(call), Actor.of(call));
                    return Reply.ok(null);
                });
        route(routes, Method.DELETE, ONE + "/pictures")
                .summary("Takes the pictures back.")
                .handle(call -> {
                    cards.revokePictures(id(call), Actor.of(call));
                    return Reply.ok(null);
                });
    }

    private static UUID id(Call call) {
        return call.pathId("studentId", "Student");
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route(FEATURE, method, path, TEACHER);
    }
}
