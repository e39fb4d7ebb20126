package lectern.server.article;

import lectern.model.article.ArticleImport;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** The import of articles over HTTP (002). */
public final class ArticleImportRoutes implements RouteTable.Source {
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);
    private static final long LARGEST_FILE = 64L * 1024 * 1024;

    private final ArticleImportService imports;

    public ArticleImportRoutes(ArticleImportService imports) {
        this.imports = imports;
    }

    @Override
    public void register(RouteTable routes) {
        route(routes, "/admin/articles/import/json")
                .summary("Makes the articles of {\"articles\": […]}, whose sentences are texts or objects, all or none;"
                        + " up to 64 MB (002).")
                .streamsJson(LARGEST_FILE, ArticleImport.class)
                .returns(ArticleImport.Report.class)
                .handle(call -> Reply.ok(imports.importJson(call.stream(), Actor.of(call))));
        route(routes, "/admin/articles/import/csv")
                .summary("Makes the articles of a CSV file with one row a sentence, all or none; every bad row is"
                        + " named; up to 64 MB.")
                .streams(LARGEST_FILE, "text/csv", "text/plain")
                .returns(ArticleImport.Report.class)
                .handle(call -> Reply.ok(imports.importCsv(call.stream(), Actor.of(call))));
    }

    private static RouteBuilder route(RouteTable routes, String path) {
        return routes.route("article", Method.POST, path, EDITOR);
    }
}
