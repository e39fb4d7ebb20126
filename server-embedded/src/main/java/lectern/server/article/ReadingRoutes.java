package lectern.server.article;

import java.util.UUID;
import lectern.model.article.PublishedArticle;
import lectern.model.article.PublishedArticleDetail;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.article.PublishedSentence;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** Published articles over HTTP, for anyone (002). */
public final class ReadingRoutes implements RouteTable.Source {
    private static final int DRAWN = 10;

    private final ReadingService reading;

    public ReadingRoutes(ReadingService reading) {
        this.reading = reading;
    }

    @Override
    public void register(RouteTable routes) {
        route(routes, "/articles")
                .summary("Published articles, newest first (002).")
                .paged()
                .query("sourceType", "string", "for example local")
                .query("search", "string", "part of the title, in any case")
                .query("tag", "string", "id or name of a tag")
                .query("difficulty", "integer", "1 to 5")
                .returnsPage(PublishedArticle.class)
                .cachedBy(Changed.PUBLISHED)
                .handle(call -> Reply.page(reading.list(filter(call))));
        route(routes, "/articles/{articleId}")
                .summary("A published article with its active sentences (002).")
                .returns(PublishedArticleDetail.class)
                .cachedBy(Changed.PUBLISHED)
                .handle(call -> Reply.ok(reading.article(call.pathId("articleId", "article"))));
        route(routes, "/sentences/random")
                .summary("Sentences drawn at random, each as likely as any other and none twice (002).")
                .query("articleId", "string", "of this published article alone")
                .query("difficulty", "integer", "1 to 5")
                .query("limit", "integer", "1 to 100, 10 where absent")
                .returnsList(PublishedSentence.class)
                .handle(this::random);
        route(routes, "/sentences/{sentenceId}")
                .summary("An active sentence of a published article (002).")
                .returns(PublishedSentence.class)
                .cachedBy(Changed.PUBLISHED)
                .handle(call -> Reply.ok(reading.sentence(call.pathId("sentenceId", "sentence"))));
    }

    private Reply random(Call call) {
        String articleId = call.query("articleId");
        UUID id = articleId == null ? null : Call.id(articleId, "article");
        Integer difficulty = call.queryIntOrNull("difficulty", 1, 5);
        return Reply.ok(reading.random(id, difficulty, call.queryInt("limit", DRAWN, 1, 100)));
    }

    private static PublishedArticleFilter filter(Call call) {
        return new PublishedArticleFilter(
                call.page(),
                call.limit(),
                call.query("sourceType"),
                call.query("search"),
                call.query("tag"),
                call.queryIntOrNull("difficulty", 1, 5));
    }

    private static RouteBuilder route(RouteTable routes, String path) {
        return routes.route("article", Method.GET, path, Access.PUBLIC);
    }
}
