package lectern.server.article;

import java.time.Clock;
import java.util.List;
import lectern.model.identity.Permission;
import lectern.model.importing.ExportFormat;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.RouteTable;
import lectern.server.sheet.ExportRoute;

/** The export of articles over HTTP. */
public final class ArticleExportRoutes implements RouteTable.Source {
    private final ArticleExport articles;
    private final ExportRoute export;

    public ArticleExportRoutes(ArticleExport articles, Clock clock) {
        this.articles = articles;
        this.export = new ExportRoute("articles", List.of(ExportFormat.CSV, ExportFormat.JSON), clock);
    }

    @Override
    public void register(RouteTable routes) {
        ArticleRoutes.filters(export.describe(routes.route(
                                "article", Method.GET, "/admin/exports/articles", Access.of(Permission.CONTENT_EDIT))
                        .summary("All articles that fit, in the list's order, with their sentences, as a file that an"
                                + " import reads.")))
                .handle(call -> {
                    ExportFormat format = export.format(call);
                    return export.reply(articles.export(ArticleRoutes.filter(call), format), format);
                });
    }
}
