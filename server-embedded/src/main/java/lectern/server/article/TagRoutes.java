package lectern.server.article;

import lectern.model.article.Tag;
import lectern.model.article.TagDraft;
import lectern.model.article.TagPatch;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** Tags over HTTP (002). */
public final class TagRoutes implements RouteTable.Source {
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);

    private final TagService tags;

    public TagRoutes(TagService tags) {
        this.tags = tags;
    }

    @Override
    public void register(RouteTable routes) {
        route(routes, Method.GET, "/admin/tags")
                .summary("All tags by name, with the number of their articles (002).")
                .returnsList(Tag.class)
                .cachedBy(Changed.STAFF)
                .handle(call -> Reply.ok(tags.list()));
        route(routes, Method.POST, "/admin/tags")
                .summary("Makes a tag (002).")
                .returns(Tag.class)
                .handle(
                        TagDraft.class,
                        (call, draft) -> Reply.created(tags.create(draft, Actor.of(call)))
                                .saying("The tag is made"));
        route(routes, Method.PUT, "/admin/tags/{tagId}")
                .summary("Changes the fields given of a tag (002).")
                .returns(Tag.class)
                .handle(
                        TagPatch.class,
                        (call, patch) -> Reply.ok(tags.update(call.pathId("tagId", "tag"), patch, Actor.of(call)))
                                .saying("The tag is saved"));
        route(routes, Method.DELETE, "/admin/tags/{tagId}")
                .summary("Deletes a tag and takes it off every article (002).")
                .handle(call -> {
                    tags.delete(call.pathId("tagId", "tag"), Actor.of(call));
                    return Reply.ok(null).saying("The tag is deleted");
                });
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route("article", method, path, EDITOR);
    }
}
