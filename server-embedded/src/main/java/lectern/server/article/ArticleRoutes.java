package lectern.server.article;

import java.util.Objects;
import lectern.model.article.Article;
import lectern.model.article.ArticleCreated;
import lectern.model.article.ArticleDeleted;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticlePatch;
import lectern.model.article.ArticleStatistics;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** Articles over HTTP, for staff (002). */
public final class ArticleRoutes implements RouteTable.Source {
    private static final String FEATURE = "article";
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);

    private final ArticleService articles;
    private final StatisticsService statistics;

    public ArticleRoutes(ArticleService articles, StatisticsService statistics) {
        this.articles = articles;
        this.statistics = statistics;
    }

    @Override
    public void register(RouteTable routes) {
        list(routes);
        route(routes, Method.POST, "/admin/articles")
                .summary("Makes an article with its sentences (002).")
                .returns(ArticleCreated.class)
                .handle(
                        ArticleDraft.class,
                        (call, draft) -> Reply.created(articles.create(draft, Actor.of(call)))
                                .saying("The article is made"));
        route(routes, Method.GET, "/admin/articles/{articleId}")
                .summary("An article with its sentences and tags (002).")
                .query("deleted", "boolean", "true looks in the bin instead")
                .returns(ArticleDetail.class)
                .cachedBy(Changed.STAFF)
                .handle(call -> Reply.ok(articles.get(call.pathId("articleId", FEATURE), call.queryFlag("deleted"))));
        route(routes, Method.PUT, "/admin/articles/{articleId}")
                .summary("Changes the fields given; CONFLICT where a version is given and another is current (002).")
                .returns(Article.class)
                .handle(
                        ArticlePatch.class,
                        (call, patch) -> Reply.ok(
                                        articles.update(call.pathId("articleId", FEATURE), patch, Actor.of(call)))
                                .saying("The article is saved"));
        route(routes, Method.DELETE, "/admin/articles/{articleId}")
                .summary("Moves an article to the bin, where it stays for 30 days (002).")
                .returns(ArticleDeleted.class)
                .handle(call -> Reply.ok(articles.delete(call.pathId("articleId", FEATURE), Actor.of(call)))
                        .saying("The article is in the bin"));
        route(routes, Method.POST, "/admin/articles/{articleId}/restore")
                .summary("Takes an article out of the bin.")
                .returns(Article.class)
                .handle(call -> Reply.ok(articles.restore(call.pathId("articleId", FEATURE), Actor.of(call)))
                        .saying("The article is back"));
        route(routes, Method.GET, "/admin/statistics")
                .summary("The library in figures, without the bin (002).")
                .returns(ArticleStatistics.class)
                .handle(call -> Reply.ok(statistics.statistics()));
    }

    private void list(RouteTable routes) {
        filters(route(routes, Method.GET, "/admin/articles")
                        .summary("Articles, filtered, sorted and paged (002).")
                        .paged())
                .returnsPage(Article.class)
                .cachedBy(Changed.STAFF)
                .handle(call -> Reply.page(articles.list(filter(call))));
    }

    /** Describes what {@link #filter} reads. */
    static RouteBuilder filters(RouteBuilder route) {
        return route.query("sourceType", "string", "for example local")
                .query("isPublished", "boolean", "true or false, both where absent")
                .query("search", "string", "part of the title, in any case")
                .query("tag", "string", "id or name of a tag")
                .query("difficulty", "integer", "1 to 5")
                .query("deleted", "boolean", "true shows the bin instead")
                .query(
                        "orderBy",
                        "string",
                        "createdAt (where absent), updatedAt, deletedAt, title, totalSentences, sourceType, difficulty")
                .query("order", "string", "desc (where absent) or asc");
    }

    /** The filter of a list or an export. */
    static ArticleFilter filter(Call call) {
        return new ArticleFilter(
                call.page(),
                call.limit(),
                call.query("sourceType"),
                call.query("isPublished") == null ? null : call.queryFlag("isPublished"),
                call.query("search"),
                call.query("tag"),
                call.queryIntOrNull("difficulty", 1, 5),
                call.queryFlag("deleted"),
                Objects.requireNonNullElse(call.query("orderBy"), "createdAt"),
                Objects.requireNonNullElse(call.query("order"), "desc"));
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route(FEATURE, method, path, EDITOR);
    }
}
