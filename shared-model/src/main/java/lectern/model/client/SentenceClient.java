package lectern.model.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.article.Article;
import lectern.model.article.PublishedSentence;
import lectern.model.article.RandomSentences;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceChanges;
import lectern.model.article.SentenceIds;
import lectern.model.article.SentenceOrder;
import lectern.model.article.SentencePatch;
import org.jspecify.annotations.Nullable;

/** The sentences of articles (002). */
public final class SentenceClient {
    private final ApiClient api;

    SentenceClient(ApiClient api) {
        this.api = api;
    }

    /** Adds sentences to an article, or replaces all that it has. */
    public SentenceBatch.Result add(String articleId, SentenceBatch batch) {
        String path = "/admin/articles/" + ApiClient.segment(articleId) + "/sentences/batch";
        return api.send("POST", path, batch, SentenceBatch.Result.class);
    }

    /** Gives the sentences of an article a new order. */
    public Article reorder(String articleId, List<SentenceOrder.Mapping> mappings) {
        String path = "/admin/articles/" + ApiClient.segment(articleId) + "/sentences/reorder";
        return api.send("PUT", path, new SentenceOrder(mappings), Article.class);
    }

    public Sentence get(String sentenceId) {
        return api.get(path(sentenceId), Sentence.class);
    }

    public Sentence update(String sentenceId, SentencePatch patch) {
        return api.send("PUT", path(sentenceId), patch, Sentence.class);
    }

    /** Changes up to 1000 sentences, all or none. */
    public SentenceChanges.Result updateAll(List<SentenceChanges.Change> changes) {
        return api.send("PUT", "/admin/sentences/batch", new SentenceChanges(changes), SentenceChanges.Result.class);
    }

    /** Deletes a sentence for good; those behind it close up. */
    public void delete(String sentenceId) {
        api.send("DELETE", path(sentenceId), null);
    }

    /** Deletes up to 1000 sentences for good, all or none. */
    public SentenceIds.Deleted deleteAll(List<String> sentenceIds) {
        return api.send("DELETE", "/admin/sentences/batch", new SentenceIds(sentenceIds), SentenceIds.Deleted.class);
    }

    /** An active sentence of a published article. */
    public PublishedSentence published(String sentenceId) {
        return api.get("/sentences/" + ApiClient.segment(sentenceId), PublishedSentence.class);
    }

    /** Draws from the active sentences of published articles. */
    public List<PublishedSentence> random(RandomSentences wanted) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("articleId", wanted.articleId());
        parameters.put("difficulty", wanted.difficulty());
        parameters.put("limit", wanted.limit());
        return api.getList("/sentences/random" + ApiClient.query(parameters), PublishedSentence.class);
    }

    private static String path(String sentenceId) {
        return "/admin/sentences/" + ApiClient.segment(sentenceId);
    }
}
