package lectern.model.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.question.BatchRequest;
import lectern.model.question.BatchResult;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryOrder;
import lectern.model.question.CategoryUpdate;
import lectern.model.question.ContentType;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.ImportReport;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.question.SchoolStats;
import lectern.model.question.StatusChange;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The question bank (004). */
public final class QuestionClient {
    private static final String QUESTIONS = "/admin/questions/";

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
        ContentType contentType = filter.contentType();
        parameters.put("contentType", contentType == null ? null : contentType.wireName());
        parameters.put("hasCard", filter.hasCard());
        parameters.put("importId", filter.importId());
        parameters.put("sortBy", filter.sortBy());
        parameters.put("sortOrder", filter.sortOrder());
        return parameters;
    }

    public Question get(String questionId) {
        return api.get(QUESTIONS + ApiClient.segment(questionId), Question.class);
    }

    public Question create(QuestionDraft draft) {
        return api.send("POST", "/admin/questions", draft, Question.class);
    }

    /** Changes what the update names, on the version that it names. */
    public Question update(String questionId, QuestionUpdate update) {
        return api.send("PUT", QUESTIONS + ApiClient.segment(questionId), update, Question.class);
    }

    /** Archives a question; one that is archived already stays as it is. */
    public Question delete(String questionId) {
        return api.send("DELETE", QUESTIONS + ApiClient.segment(questionId), null, Question.class);
    }

    public Question setStatus(String questionId, QuestionStatus status) {
        String path = QUESTIONS + ApiClient.segment(questionId) + "/status";
        return api.send("PATCH", path, new StatusChange(status), Question.class);
    }

    public BatchResult publish(List<String> ids) {
        return batch("publish", ids);
    }

    public BatchResult archive(List<String> ids) {
        return batch("archive", ids);
    }

    /** As {@link #archive}: questions are kept, since students have answered them. */
    public BatchResult delete(List<String> ids) {
        return batch("delete", ids);
    }

    private BatchResult batch(String action, List<String> ids) {
        return api.send("POST", QUESTIONS + "batch-" + action, new BatchRequest(ids), BatchResult.class);
    }

    /**
     * Groups of questions that ask the same, the largest first.
     *
     * @param categoryId id or slug; groups that reach into it or a category below it, null for all
     */
    public Page<DuplicateGroup> duplicates(@Nullable String categoryId, int page, int limit) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("categoryId", categoryId);
        parameters.put("page", page);
        parameters.put("limit", limit);
        return api.getPage("/admin/questions/duplicates" + ApiClient.query(parameters), DuplicateGroup.class);
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

    /** All categories in their order, archived ones too. */
    public List<Category> allCategories() {
        List<Category> all = new ArrayList<>();
        Page<Category> page;
        int number = 1;
        do {
            page = categories(number++, 100);
            all.addAll(page.items());
        } while (page.pagination().hasNext());
        return all;
    }

    public Category createCategory(CategoryDraft draft) {
        return api.send("POST", "/admin/categories", draft, Category.class);
    }

    /** Replaces what a category is; its id and its questions stay. */
    public Category updateCategory(String categoryId, CategoryUpdate update) {
        return api.send("PUT", "/admin/categories/" + ApiClient.segment(categoryId), update, Category.class);
    }

    /** Puts categories below one parent in an order, all or nothing. */
    public List<Category> reorderCategories(CategoryOrder order) {
        return List.of(api.send("PUT", "/admin/categories", order, Category[].class));
    }

    /** Archives a category: it is no longer offered, its questions and those below it stay. */
    public Category archiveCategory(String categoryId) {
        return api.send("DELETE", "/admin/categories/" + ApiClient.segment(categoryId), null, Category.class);
    }

    public SchoolStats stats() {
        return api.get("/admin/stats", SchoolStats.class);
    }
}
