package lectern.server.question;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.question.CardUpdate;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionCard;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.storage.Database;
import lectern.server.storage.LikePattern;
import org.jspecify.annotations.Nullable;

/** Knowledge cards apart from their questions (004). A card is a part of its question and bears its id. */
public final class CardService {
    private final Database database;
    private final QuestionEditService edits;

    public CardService(Database database, QuestionEditService edits) {
        this.database = database;
        this.edits = edits;
    }

    /**
     * One page of cards, those of the newest questions first.
     *
     * @param keyword part of any of a card's texts, in any case
     */
    public Page<QuestionCard> list(int page, int limit, @Nullable String keyword) {
        Storable.check("keyword", keyword);
        String pattern = keyword == null ? null : LikePattern.containing(keyword);
        String where = pattern == null ? CardDao.ANY : CardDao.CONTAINING;
        return database.read(tx -> {
            CardDao dao = tx.dao(CardDao.class);
            List<UUID> ids = dao.page(where, pattern, limit, (page - 1L) * limit);
            var rows = QuestionStore.read(tx, ids);
            List<QuestionCard> cards = ids.stream()
                    .filter(rows::containsKey)
                    .map(id -> card(rows.get(id)))
                    .toList();
            return new Page<>(cards, Pagination.of(page, limit, dao.count(where, pattern)));
        });
    }

    /**
     * The card of a question.
     *
     * @throws DomainException NOT_FOUND where there is no such question or it has no card
     */
    public QuestionCard ofQuestion(UUID questionId) {
        QuestionRow row =
                database.read(tx -> QuestionStore.read(tx, Set.of(questionId))).get(questionId);
        if (row == null || row.toDraft().knowledgeCard() == null) {
            throw DomainException.notFound(row == null ? "question" : "knowledge card");
        }
        return card(row);
    }

    /** Changes a card; see {@link QuestionEditService#updateCard}. */
    public QuestionCard update(UUID cardId, CardUpdate update, Actor actor) {
        return card(edits.updateCard(cardId, update, actor));
    }

    private static QuestionCard card(@Nullable QuestionRow row) {
        if (row == null) {
            throw DomainException.notFound("knowledge card");
        }
        KnowledgeCardDraft card = row.toDraft().knowledgeCard();
        String id = row.id().toString();
        return new QuestionCard(
                id,
                id,
                row.categoryId(),
                row.stemText(),
                card == null ? null : card.summary(),
                card == null ? null : card.deepDive(),
                card == null ? null : card.sourceRef(),
                row.version(),
                row.updatedAt());
    }
}
