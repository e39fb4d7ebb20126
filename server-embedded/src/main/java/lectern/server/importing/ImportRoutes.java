package lectern.server.importing;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.StagedImport;
import lectern.model.importing.UndoReport;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** The one importer over HTTP. What may be imported is a matter of each kind, so staff come in and are asked then. */
public final class ImportRoutes implements RouteTable.Source {
    private static final String FEATURE = "importing";
    private static final int LONGEST_WAIT_MILLIS = 2_000;
    private static final Access STAFF = Access.of(Permission.STAFF);
    private static final String ALL = "/admin/imports";
    private static final String ONE = ALL + "/{importId}";
    private static final long LARGEST = 200L * 1024 * 1024;

    private final ImportService imports;
    private final Staging staging;

    public ImportRoutes(ImportService imports) {
        this.imports = imports;
        this.staging = imports.staging();
    }

    @Override
    public void register(RouteTable routes) {
        route(routes, Method.POST, ALL)
                .summary(
                        "Takes a file of any format in (200 MB at most) and finds how to read it; it vanishes after a day"
                                + " unless it is applied.")
                .query("fileName", "string", "shown in the history; its ending helps where the content tells no format")
                .query("kind", "string", "questions, articles or students; found where absent")
                .query("likely", "string", "the kind to take where none is given and the file does not tell")
                .streams(LARGEST, "application/octet-stream")
                .returns(StagedImport.class)
                .handle(call -> Reply.created(staging.stage(
                        call.stream(),
                        Objects.requireNonNullElse(call.query("fileName"), ""),
                        call.queryEnum("kind", ImportKind.class),
                        call.queryEnum("likely", ImportKind.class),
                        call.caller(),
                        Actor.of(call))));
        route(routes, Method.GET, ALL)
                .summary("All imports, the newest first, staged ones too.")
                .paged()
                .query("kind", "string", "questions, articles or students")
                .query("state", "string", "staged, checking, checked, applying, applied or undone")
                .returnsPage(ImportBatch.class)
                .handle(call -> Reply.page(imports.list(
                        call.page(),
                        call.limit(),
                        call.queryEnum("kind", ImportKind.class),
                        call.queryEnum("state", ImportState.class),
                        call.caller())));
        staged(routes);
        steps(routes);
    }

    private void staged(RouteTable routes) {
        route(routes, Method.GET, ONE)
                .summary("One import: its state, counts, and progress while something is under way.")
                .query(
                        "wait",
                        "integer",
                        "milliseconds that the answer may wait for the end of what is under way, to 2000")
                .returns(ImportBatch.class)
                .handle(call -> Reply.ok(
                        imports.get(id(call), Duration.ofMillis(call.queryInt("wait", 0, 0, LONGEST_WAIT_MILLIS)))));
        route(routes, Method.GET, ONE + "/layout")
                .summary("A staged import with what its file looks like.")
                .returns(StagedImport.class)
                .handle(call -> Reply.ok(staging.layout(id(call), Actor.of(call))));
        route(routes, Method.PUT, ONE + "/options")
                .summary("Changes how a staged file is read; what a check found is forgotten.")
                .returns(StagedImport.class)
                .handle(
                        ImportOptions.class,
                        (call, options) ->
                                Reply.ok(staging.configure(id(call), options, call.caller(), Actor.of(call))));
        route(routes, Method.DELETE, ONE).summary("Throws a staged file away.").handle(call -> {
            imports.discard(id(call));
            return Reply.ok(null);
        });
    }

    private void steps(RouteTable routes) {
        route(routes, Method.POST, ONE + "/check")
                .summary("Begins a dry run that says of each row what would become of it.")
                .returns(ImportBatch.class)
                .handle(call -> Reply.ok(imports.check(id(call), Actor.of(call))));
        route(routes, Method.GET, ONE + "/rows")
                .summary("What the check found, in the order of the file.")
                .paged()
                .query("outcome", "string", "create, update, same, skip or refuse")
                .returnsPage(RowFinding.class)
                .handle(call -> Reply.page(imports.rows(
                        id(call), call.queryEnum("outcome", RowOutcome.class), call.page(), call.limit())));
        route(routes, Method.POST, ONE + "/apply")
                .summary("Begins to import, in one transaction.")
                .returns(ImportBatch.class)
                .handle(call -> Reply.ok(imports.apply(id(call), Actor.of(call))));
        route(routes, Method.POST, ONE + "/cancel")
                .summary("Stops what is under way; nothing of it is kept.")
                .returns(ImportBatch.class)
                .handle(call -> Reply.ok(imports.cancel(id(call))));
        route(routes, Method.POST, ONE + "/undo")
                .summary("Takes an import back, unless something that it made or changed was changed since.")
                .returns(UndoReport.class)
                .handle(call -> Reply.ok(imports.undo(id(call), Actor.of(call))));
    }

    private UUID id(Call call) {
        return imports.permitted(call.caller(), call.pathId("importId", "import"));
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route(FEATURE, method, path, STAFF);
    }
}
