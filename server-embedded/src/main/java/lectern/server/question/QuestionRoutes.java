package lectern.server.question;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.question.BatchRequest;
import lectern.model.question.BatchResult;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryOrder;
import lectern.model.question.CategoryUpdate;
import lectern.model.question.ContentType;
import lectern.model.question.ImportReport;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.question.StatusChange;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** The question bank over HTTP (004). */
public final class QuestionRoutes implements RouteTable.Source {
    private static final String FEATURE = "question";
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);
    private static final long LARGEST_CSV = 200L * 1024 * 1024;

    private static final String ONE = "/admin/questions/{questionId}";
    private static final String CATEGORY = "/admin/categories/{categoryId}";

    private final QuestionService questions;
    private final QuestionEditService edits;
    private final StatusService statuses;
    private final CategoryService categories;
    private final CsvImportService csv;

    public QuestionRoutes(
            QuestionService questions,
            QuestionEditService edits,
            StatusService statuses,
            CategoryService categories,
            CsvImportService csv) {
        this.questions = questions;
        this.edits = edits;
        this.statuses = statuses;
        this.categories = categories;
        this.csv = csv;
    }

    @Override
    public void register(RouteTable routes) {
        categories(routes);
        list(routes);
        route(routes, Method.POST, "/admin/questions")
                .summary("Makes a question as a draft (004).")
                .returns(Question.class)
                .handle(QuestionDraft.class, (call, draft) -> Reply.created(questions.create(draft, Actor.of(call))));
        one(routes);
        batches(routes);
        route(routes, Method.POST, "/admin/questions/import")
                .summary("Makes 1 to 200 questions as drafts, all or none (004).")
                .returns(ImportReport.class)
                .handle(
                        ImportRequest.class,
                        (call, request) -> Reply.ok(questions.importJson(request, Actor.of(call))));
        route(routes, Method.POST, "/admin/questions/import-csv")
                .summary("Reads a CSV file of questions, all or nothing; every bad row is named (004).")
                .query("createCategories", "boolean", "true makes the categories that the file names and nobody has")
                .streams(LARGEST_CSV, "text/plain", "text/csv")
                .returns(ImportReport.class)
                .handle(call ->
                        Reply.ok(csv.importCsv(call.stream(), call.queryFlag("createCategories"), Actor.of(call))));
    }

    private void one(RouteTable routes) {
        route(routes, Method.GET, ONE)
                .summary("One question (004).")
                .returns(Question.class)
                .handle(call -> Reply.ok(questions.get(id(call))));
        route(routes, Method.PUT, ONE)
                .summary("Changes what is given of a question; with a version, only where it is the current one (004).")
                .returns(Question.class)
                .handle(
                        QuestionUpdate.class,
                        (call, update) -> Reply.ok(edits.update(id(call), update, Actor.of(call))));
        route(routes, Method.DELETE, ONE)
                .summary("Archives a question (004).")
                .returns(Question.class)
                .handle(call -> Reply.ok(statuses.archive(id(call), Actor.of(call))));
        route(routes, Method.PATCH, ONE + "/status")
                .summary("Moves a question to another status, along the transitions allowed (004).")
                .returns(Question.class)
                .handle(
                        StatusChange.class,
                        (call, change) -> Reply.ok(statuses.setStatus(id(call), change.status(), Actor.of(call))));
    }

    private static UUID id(Call call) {
        return call.pathId("questionId", "question");
    }

    private void batches(RouteTable routes) {
        route(routes, Method.POST, "/admin/questions/batch-publish")
                .summary("Publishes up to 1000 questions; those that can't be are named with the reason (004).")
                .returns(BatchResult.class)
                .handle(BatchRequest.class, (call, batch) -> Reply.ok(statuses.publish(batch.ids(), Actor.of(call))));
        for (String action : List.of("archive", "delete")) {
            route(routes, Method.POST, "/admin/questions/batch-" + action)
                    .summary("Archives up to 1000 questions; those that can't be are named with the reason (004).")
                    .returns(BatchResult.class)
                    .handle(
                            BatchRequest.class,
                            (call, batch) -> Reply.ok(statuses.archive(batch.ids(), Actor.of(call))));
        }
    }

    private void categories(RouteTable routes) {
        route(routes, Method.GET, "/admin/categories")
                .summary("Categories in their order, with the number of their questions (004).")
                .paged()
                .returnsPage(Category.class)
                .cachedBy(FEATURE)
                .handle(call -> Reply.page(categories.list(call.page(), call.limit())));
        route(routes, Method.PUT, "/admin/categories")
                .summary("Puts categories below one parent in an order, all or none (004).")
                .returnsList(Category.class)
                .handle(CategoryOrder.class, (call, order) -> Reply.ok(categories.reorder(order, Actor.of(call))));
        route(routes, Method.POST, "/admin/categories")
                .summary("Makes a category with its first chapter (004).")
                .returns(Category.class)
                .handle(CategoryDraft.class, (call, draft) -> Reply.created(categories.create(draft, Actor.of(call))));
        route(routes, Method.PUT, CATEGORY)
                .summary("Replaces what a category is; its id, its questions and what is below it stay (004).")
                .returns(Category.class)
                .handle(
                        CategoryUpdate.class,
                        (call, update) -> Reply.ok(categories.update(call.path("categoryId"), update, Actor.of(call))));
        route(routes, Method.DELETE, CATEGORY)
                .summary("Archives a category, which keeps its questions (004).")
                .returns(Category.class)
                .handle(call -> Reply.ok(categories.archive(call.path("categoryId"), Actor.of(call))));
    }

    private void list(RouteTable routes) {
        filters(route(routes, Method.GET, "/admin/questions")
                        .summary("Questions, filtered, sorted and paged (004).")
                        .paged())
                .returnsPage(Question.class)
                .cachedBy(FEATURE)
                .handle(call -> Reply.page(questions.list(filter(call))));
    }

    /** Describes what {@link #filter} reads. */
    static RouteBuilder filters(RouteBuilder route) {
        return route.query("status", "string", "draft, reviewing, published or archived")
                .query("categoryId", "string", "id or slug of a category; those below it count as well")
                .query("keyword", "string", "part of the stem, in any case")
                .query("difficulty", "integer", "1 to 5")
                .query("source", "string", "manual, import or csv")
                .query("contentType", "string", "text, image, video or audio")
                .query("hasCard", "boolean", "true for those with a knowledge card, false for those without")
                .query("importId", "string", "id of the import that made them")
                .query("sortBy", "string", "createdAt (where absent), updatedAt or difficulty")
                .query("sortOrder", "string", "desc (where absent) or asc");
    }

    /** The filter of a list or an export. */
    static QuestionFilter filter(Call call) {
        return new QuestionFilter(
                call.page(),
                call.limit(),
                call.queryEnum("status", QuestionStatus.class),
                call.query("categoryId"),
                call.query("keyword"),
                call.queryIntOrNull("difficulty", 1, 5),
                call.query("source"),
                call.queryEnum("contentType", ContentType.class),
                call.query("hasCard") == null ? null : call.queryFlag("hasCard"),
                call.query("importId"),
                Objects.requireNonNullElse(call.query("sortBy"), "createdAt"),
                Objects.requireNonNullElse(call.query("sortOrder"), "desc"));
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route(FEATURE, method, path, EDITOR);
    }
}
