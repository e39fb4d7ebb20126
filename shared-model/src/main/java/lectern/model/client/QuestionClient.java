package lectern.model.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The question bank (004). */
public final class QuestionClient {
    private final ApiClient api;

    QuestionClient(ApiClient api) {
        this.api = api;
    }

    public Page<Question> list(QuestionFilter filter) {
        return api.getPage("/admin/questions" + ApiClient.query(parameters(filter)), Question.class);
    }

    /** A filter as it stands in a query. */
    static Map<String, @Nullable Object> parameters(QuestionFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("page", filter.page());
        parameters.put("limit", filter.limit());
        QuestionStatus status = filter.status();
        parameters.put("status", status == null ? null : status.wireName());
        parameters.put("categoryId", filter.categoryId());
        parameters.put("keyword", filter.keyword());
        parameters.put("difficulty", filter.difficulty());
        parameters.put("source", filter.source());
        parameters.put("sortBy", filter.sortBy());
        parameters.put("sortOrder", filter.sortOrder());
        return parameters;
    }

    public Question get(String questionId) {
        return api.get("/admin/questions/" + ApiClient.segment(questionId), Question.class);
    }

    public Question create(QuestionDraft draft) {
        return api.send("POST", "/admin/questions", draft, Question.class);
    }

    public Question setStatus(String questionId, QuestionStatus status) {
        String path = "/admin/questions/" + ApiClient.segment(questionId) + "/status";
        return api.send("PATCH", path, new StatusChange(status), Question.class);
    }

    public BatchResult publish(List<String> ids) {
        return api.send("POST", "/admin/questions/batch-publish", new BatchRequest(ids), BatchResult.class);
    }

    /** 1 to 200 questions, all or nothing. */
    public ImportReport importJson(ImportRequest request) {
        return api.send("POST", "/admin/questions/import", request, ImportReport.class);
    }

    /**
     * Streams a CSV file, all or nothing.
     *
     * @param createCategories makes the categories that the file names and nobody has
     */
    public ImportReport importCsv(BodyPublisher file, boolean createCategories) {
        String path = "/admin/questions/import-csv" + (createCategories ? "?createCategories=true" : "");
        return api.upload(path, "text/plain", file, Duration.ofMinutes(30), ImportReport.class);
    }

    /** Categories in their order, 1 to 100 a page. */
    public Page<Category> categories(int page, int limit) {
        return api.getPage("/admin/categories?page=" + page + "&limit=" + limit, Category.class);
    }

    public Category createCategory(CategoryDraft draft) {
        return api.send("POST", "/admin/categories", draft, Category.class);
    }
}
