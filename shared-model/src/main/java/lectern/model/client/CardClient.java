package lectern.model.client;

import java.util.LinkedHashMap;
import java.util.Map;
import lectern.model.question.CardUpdate;
import lectern.model.question.QuestionCard;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Knowledge cards (004). */
public final class CardClient {
    private final ApiClient api;

    CardClient(ApiClient api) {
        this.api = api;
    }

    /**
     * Cards, those of the newest questions first, 1 to 100 a page.
     *
     * @param keyword part of any of a card's texts, in any case
     */
    public Page<QuestionCard> list(int page, int limit, @Nullable String keyword) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("page", page);
        parameters.put("limit", limit);
        parameters.put("keyword", keyword);
        return api.getPage("/admin/knowledge-cards" + ApiClient.query(parameters), QuestionCard.class);
    }

    /** The card of a question; NOT_FOUND where it has none. */
    public QuestionCard ofQuestion(String questionId) {
        return api.get("/admin/knowledge-cards/by-question/" + ApiClient.segment(questionId), QuestionCard.class);
    }

    public QuestionCard update(String cardId, CardUpdate update) {
        return api.send("PUT", "/admin/knowledge-cards/" + ApiClient.segment(cardId), update, QuestionCard.class);
    }
}
