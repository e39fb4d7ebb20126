package lectern.server.question;

import lectern.model.identity.Permission;
import lectern.model.question.CardUpdate;
import lectern.model.question.QuestionCard;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeOrder;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** Knowledge cards and chapters over HTTP (004). */
public final class CurationRoutes implements RouteTable.Source {
    private static final String FEATURE = "question";
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);
    private static final String NODE = "/admin/skill-tree/{nodeId}";

    private final CardService cards;
    private final SkillTreeService chapters;

    public CurationRoutes(CardService cards, SkillTreeService chapters) {
        this.cards = cards;
        this.chapters = chapters;
    }

    @Override
    public void register(RouteTable routes) {
        cards(routes);
        route(routes, Method.GET, "/admin/skill-tree")
                .summary("The chapters of a category, in the order in which a student walks through them (004).")
                .query("categoryId", "string", "id or slug of a category")
                .returnsList(SkillTreeNode.class)
                .cachedBy(FEATURE)
                .handle(call -> Reply.ok(chapters.list(call.query("categoryId"))));
        route(routes, Method.POST, "/admin/skill-tree")
                .summary("Makes a chapter (004).")
                .returns(SkillTreeNode.class)
                .handle(SkillNodeDraft.class, (call, draft) -> Reply.created(chapters.create(draft, Actor.of(call))));
        route(routes, Method.PUT, "/admin/skill-tree")
                .summary(
                        "Puts chapters below one parent in an order, all or none, and numbers the category's anew (004).")
                .returnsList(SkillTreeNode.class)
                .handle(SkillNodeOrder.class, (call, order) -> Reply.ok(chapters.reorder(order, Actor.of(call))));
        route(routes, Method.PUT, NODE)
                .summary("Changes what is given of a chapter; an empty parentId puts it at the top (004).")
                .returns(SkillTreeNode.class)
                .handle(
                        SkillNodeUpdate.class,
                        (call, update) ->
                                Reply.ok(chapters.update(call.pathId("nodeId", "chapter"), update, Actor.of(call))));
        route(routes, Method.DELETE, NODE)
                .summary("Removes a chapter; those below it move up. The last one of a category stays (004).")
                .handle(call -> {
                    chapters.delete(call.pathId("nodeId", "chapter"), Actor.of(call));
                    return Reply.ok(null);
                });
    }

    private void cards(RouteTable routes) {
        route(routes, Method.GET, "/admin/knowledge-cards")
                .summary("Knowledge cards, those of the newest questions first (004).")
                .paged()
                .query("keyword", "string", "part of any of a card's texts, in any case")
                .returnsPage(QuestionCard.class)
                .cachedBy(FEATURE)
                .handle(call -> Reply.page(cards.list(call.page(), call.limit(), call.query("keyword"))));
        route(routes, Method.GET, "/admin/knowledge-cards/by-question/{questionId}")
                .summary("The knowledge card of a question (004).")
                .returns(QuestionCard.class)
                .handle(call -> Reply.ok(cards.ofQuestion(call.pathId("questionId", "question"))));
        route(routes, Method.PUT, "/admin/knowledge-cards/{cardId}")
                .summary("Changes at least one text of a knowledge card; an empty text is removed (004).")
                .returns(QuestionCard.class)
                .handle(
                        CardUpdate.class,
                        (call, update) -> Reply.ok(
                                cards.update(call.pathId("cardId", "knowledge card"), update, Actor.of(call))));
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route(FEATURE, method, path, EDITOR);
    }
}
