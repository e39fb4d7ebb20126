package lectern.model.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lectern.model.article.Article;
import lectern.model.article.ArticleCreated;
import lectern.model.article.ArticleDeleted;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleImport;
import lectern.model.article.ArticlePatch;
import lectern.model.article.ArticleStatistics;
import lectern.model.article.PublishedArticle;
import lectern.model.article.PublishedArticleDetail;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Articles (002). Their sentences are in {@link SentenceClient}, tags in {@link TagClient}. */
public final class ArticleClient {
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(10);

    private final ApiClient api;

    ArticleClient(ApiClient api) {
        this.api = api;
    }

    public Page<Article> list(ArticleFilter filter) {
        return api.getPage("/admin/articles" + ApiClient.query(parameters(filter)), Article.class);
    }

    /** A filter as it stands in a query. */
    static Map<String, @Nullable Object> parameters(ArticleFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("page", filter.page());
        parameters.put("limit", filter.limit());
        parameters.put("sourceType", filter.sourceType());
        parameters.put("isPublished", filter.isPublished());
        parameters.put("search", filter.search());
        parameters.put("tag", filter.tag());
        parameters.put("difficulty", filter.difficulty());
        parameters.put("deleted", filter.deleted() ? true : null);
        parameters.put("orderBy", filter.orderBy());
        parameters.put("order", filter.order());
        return parameters;
    }

    /** An article with its sentences; one in the bin is not found. */
    public ArticleDetail get(String articleId) {
        return api.get(path(articleId), ArticleDetail.class);
    }

    /** An article in the bin, with its sentences. */
    public ArticleDetail getDeleted(String articleId) {
        return api.get(path(articleId) + "?deleted=true", ArticleDetail.class);
    }

    public ArticleCreated create(ArticleDraft draft) {
        return api.send("POST", "/admin/articles", draft, ArticleCreated.class);
    }

    public Article update(String articleId, ArticlePatch patch) {
        return api.send("PUT", path(articleId), patch, Article.class);
    }

    /** Moves an article to the bin. */
    public ArticleDeleted delete(String articleId) {
        return api.send("DELETE", path(articleId), null, ArticleDeleted.class);
    }

    /** Takes an article out of the bin. */
    public Article restore(String articleId) {
        return api.send("POST", path(articleId) + "/restore", null, Article.class);
    }

    public ArticleStatistics statistics() {
        return api.get("/admin/statistics", ArticleStatistics.class);
    }

    /** Streams a JSON file of articles (002), all or nothing. */
    public ArticleImport.Report importJson(BodyPublisher file) {
        return api.upload(
                "/admin/articles/import/json", "application/json", file, LONGEST_IMPORT, ArticleImport.Report.class);
    }

    /** Streams a CSV file, one row a sentence, all or nothing. */
    public ArticleImport.Report importCsv(BodyPublisher file) {
        return api.upload("/admin/articles/import/csv", "text/csv", file, LONGEST_IMPORT, ArticleImport.Report.class);
    }

    /** What anyone may read, newest first. */
    public Page<PublishedArticle> published(PublishedArticleFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("page", filter.page());
        parameters.put("limit", filter.limit());
        parameters.put("sourceType", filter.sourceType());
        parameters.put("search", filter.search());
        parameters.put("tag", filter.tag());
        parameters.put("difficulty", filter.difficulty());
        return api.getPage("/articles" + ApiClient.query(parameters), PublishedArticle.class);
    }

    /** A published article with its active sentences. */
    public PublishedArticleDetail published(String articleId) {
        return api.get("/articles/" + ApiClient.segment(articleId), PublishedArticleDetail.class);
    }

    private static String path(String articleId) {
        return "/admin/articles/" + ApiClient.segment(articleId);
    }
}
