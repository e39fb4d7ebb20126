package lectern.server.question;

import java.util.Objects;
import lectern.model.identity.Permission;
import lectern.model.question.BatchRequest;
import lectern.model.question.BatchResult;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ImportReport;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.StatusChange;
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

    private final QuestionService questions;
    private final StatusService statuses;
    private final CategoryService categories;
    private final CsvImportService csv;

    public QuestionRoutes(
            QuestionService questions, StatusService statuses, CategoryService categories, CsvImportService csv) {
        this.questions = questions;
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
                .handle(
                        QuestionDraft.class,
                        (call, draft) -> Reply.created(
                                questions.create(draft, call.caller().userId())));
        route(routes, Method.GET, "/admin/questions/{questionId}")
                .summary("One question (004).")
                .returns(Question.class)
                .handle(call -> Reply.ok(questions.get(call.pathId("questionId", "question"))));
        route(routes, Method.PATCH, "/admin/questions/{questionId}/status")
                .summary("Moves a question to another status, along the transitions allowed (004).")
                .returns(Question.class)
                .handle(
                        StatusChange.class,
                        (call, change) ->
                                Reply.ok(statuses.setStatus(call.pathId("questionId", "question"), change.status())));
        route(routes, Method.POST, "/admin/questions/batch-publish")
                .summary("Publishes up to 1000 questions; those that can't be are named with the reason (004).")
                .returns(BatchResult.class)
                .handle(BatchRequest.class, (call, batch) -> Reply.ok(statuses.publish(batch.ids())));
        route(routes, Method.POST, "/admin/questions/import")
                .summary("Makes 1 to 200 questions as drafts, all or none (004).")
                .returns(ImportReport.class)
                .handle(
                        ImportRequest.class,
                        (call, request) -> Reply.ok(
                                questions.importJson(request, call.caller().userId())));
        route(routes, Method.POST, "/admin/questions/import-csv")
                .summary("Reads a CSV file of questions, all or nothing; every bad row is named (004).")
                .query("createCategories", "boolean", "true makes the categories that the file names and nobody has")
                .streams(LARGEST_CSV, "text/plain", "text/csv")
                .returns(ImportReport.class)
                .handle(call -> Reply.ok(csv.importCsv(
                        call.stream(),
                        call.queryFlag("createCategories"),
                        call.caller().userId())));
    }

    private void categories(RouteTable routes) {
        route(routes, Method.GET, "/admin/categories")
                .summary("Categories in their order, with the number of their questions (004).")
                .paged()
                .returnsPage(Category.class)
                .cachedBy(FEATURE)
                .handle(call -> Reply.page(categories.list(call.page(), call.limit())));
        route(routes, Method.POST, "/admin/categories")
                .summary("Makes a category with its first chapter (004).")
                .returns(Category.class)
                .handle(CategoryDraft.class, (call, draft) -> Reply.created(categories.create(draft)));
    }

    private void list(RouteTable routes) {
        route(routes, Method.GET, "/admin/questions")
                .summary("Questions, filtered, sorted and paged (004).")
                .paged()
                .query("status", "string", "draft, reviewing, published or archived")
                .query("categoryId", "string", "id or slug of a category")
                .query("keyword", "string", "part of the stem, in any case")
                .query("difficulty", "integer", "1 to 5")
                .query("source", "string", "manual, import or csv")
                .query("sortBy", "string", "createdAt (where absent), updatedAt or difficulty")
                .query("sortOrder", "string", "desc (where absent) or asc")
                .returnsPage(Question.class)
                .cachedBy(FEATURE)
                .handle(call -> Reply.page(questions.list(filter(call))));
    }

    private static QuestionFilter filter(Call call) {
        return new QuestionFilter(
                call.page(),
                call.limit(),
                call.queryEnum("status", QuestionStatus.class),
                call.query("categoryId"),
                call.query("keyword"),
                call.queryIntOrNull("difficulty", 1, 5),
                call.query("source"),
                Objects.requireNonNullElse(call.query("sortBy"), "createdAt"),
                Objects.requireNonNullElse(call.query("sortOrder"), "desc"));
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route(FEATURE, method, path, EDITOR);
    }
}
