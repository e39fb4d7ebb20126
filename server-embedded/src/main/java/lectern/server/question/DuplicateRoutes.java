package lectern.server.question;

import lectern.model.identity.Permission;
import lectern.model.question.DuplicateGroup;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** The duplicate finder over HTTP. */
public final class DuplicateRoutes implements RouteTable.Source {
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);

    private final DuplicateService duplicates;

    public DuplicateRoutes(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(CatalogService.FEATURE, Method.GET, "/admin/questions/duplicates", EDITOR)
                .summary("Groups of questions whose stems are alike but for case, blanks and full-width forms, archived"
                        + " ones aside; the largest groups first.")
                .paged()
                .query("categoryId", "string", "id or slug of a category that a group reaches into, itself or below")
                .returnsPage(DuplicateGroup.class)
                .cachedBy(CatalogService.FEATURE)
                .handle(call -> Reply.page(duplicates.list(call.query("categoryId"), call.page(), call.limit())));
    }
}
