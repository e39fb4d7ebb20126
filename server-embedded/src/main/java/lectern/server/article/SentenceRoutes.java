package lectern.server.article;

import lectern.model.article.Article;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceChanges;
import lectern.model.article.SentenceIds;
import lectern.model.article.SentenceOrder;
import lectern.model.article.SentencePatch;
import lectern.model.identity.Permission;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;
import lectern.server.http.RouteTable;

/** Sentences over HTTP, for staff (002). */
public final class SentenceRoutes implements RouteTable.Source {
    private static final Access EDITOR = Access.of(Permission.CONTENT_EDIT);
    /** 5000 sentences with all that may stand beside them. */
    private static final long LARGEST_BATCH = 16L * 1024 * 1024;

    private final SentenceService sentences;
    private final SentenceEditor editor;

    public SentenceRoutes(SentenceService sentences, SentenceEditor editor) {
        this.sentences = sentences;
        this.editor = editor;
    }

    @Override
    public void register(RouteTable routes) {
        ofArticle(routes);
        route(routes, Method.PUT, "/admin/sentences/batch")
                .summary("Changes the fields given of up to 1000 sentences, all or none; up to 16 MB (002).")
                .bodyLimit(LARGEST_BATCH)
                .returns(SentenceChanges.Result.class)
                .handle(
                        SentenceChanges.class,
                        (call, changes) -> Reply.ok(editor.updateAll(changes, Actor.of(call)))
                                .saying("The sentences are saved"));
        route(routes, Method.DELETE, "/admin/sentences/batch")
                .summary("Deletes up to 1000 sentences for good, all or none; those behind them close up (002).")
                .returns(SentenceIds.Deleted.class)
                .handle(
                        SentenceIds.class,
                        (call, ids) -> Reply.ok(new SentenceIds.Deleted(sentences.deleteAll(ids.ids(), Actor.of(call))))
                                .saying("The sentences are deleted"));
        route(routes, Method.GET, "/admin/sentences/{sentenceId}")
                .summary("A sentence with its extensions (002).")
                .returns(Sentence.class)
                .cachedBy(Changed.STAFF)
                .handle(call -> Reply.ok(sentences.get(call.pathId("sentenceId", "sentence"))));
        route(routes, Method.PUT, "/admin/sentences/{sentenceId}")
                .summary("Changes the fields given; CONFLICT where a version is given and another is current (002).")
                .returns(Sentence.class)
                .handle(
                        SentencePatch.class,
                        (call, patch) -> Reply.ok(
                                        editor.update(call.pathId("sentenceId", "sentence"), patch, Actor.of(call)))
                                .saying("The sentence is saved"));
        route(routes, Method.DELETE, "/admin/sentences/{sentenceId}")
                .summary("Deletes a sentence for good; those behind it close up (002).")
                .handle(call -> {
                    sentences.delete(call.pathId("sentenceId", "sentence"), Actor.of(call));
                    return Reply.ok(null).saying("The sentence is deleted");
                });
    }

    private void ofArticle(RouteTable routes) {
        route(routes, Method.POST, "/admin/articles/{articleId}/sentences/batch")
                .summary("Appends, prepends or inserts sentences, or replaces all; up to 16 MB (002).")
                .bodyLimit(LARGEST_BATCH)
                .returns(SentenceBatch.Result.class)
                .handle(
                        SentenceBatch.class,
                        (call, batch) -> Reply.created(
                                sentences.add(call.pathId("articleId", "article"), batch, Actor.of(call))));
        route(routes, Method.PUT, "/admin/articles/{articleId}/sentences/reorder")
                .summary("Gives the sentences of an article a new order, all or nothing (002).")
                .returns(Article.class)
                .handle(
                        SentenceOrder.class,
                        (call, order) -> Reply.ok(
                                        sentences.reorder(call.pathId("articleId", "article"), order, Actor.of(call)))
                                .saying("The sentences are in their new order"));
    }

    private static RouteBuilder route(RouteTable routes, Method method, String path) {
        return routes.route("article", method, path, EDITOR);
    }
}
