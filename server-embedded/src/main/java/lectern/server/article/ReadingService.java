package lectern.server.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import lectern.model.article.PublishedArticle;
import lectern.model.article.PublishedArticleDetail;
import lectern.model.article.PublishedArticleFilter;
import lectern.model.article.PublishedSentence;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.storage.Database;
import lectern.server.storage.Kept;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What anyone may read (002): published articles outside the bin, and of them the active sentences. */
public final class ReadingService {
    /** Drawn again where an article changed between the look at its numbers and the look at its sentences. */
    private static final int TRIES = 3;

    private final Database database;
    private final RandomGenerator random;
    private final ArticleReader reader = new ArticleReader(new StoredJson());
    private final Kept<Decks> decks;

    public ReadingService(Database database, RandomGenerator random) {
        this.database = database;
        this.random = random;
        this.decks = new Kept<>(
                database,
                Changed.PUBLISHED,
                tx -> new Decks(tx.dao(ArticleDao.class).drawable()));
    }

    /** One page of articles, newest first; an unknown tag has none. */
    public Page<PublishedArticle> list(PublishedArticleFilter filter) {
        return database.read(tx -> {
            ArticleCriteria criteria = ArticleSearch.criteria(tx, filter);
            ArticleDao dao = tx.dao(ArticleDao.class);
            long offset = (filter.page() - 1L) * filter.limit();
            long total = dao.count(criteria.where(), criteria);
            List<ArticleRow> rows = offset >= total
                    ? List.of()
                    : dao.page(criteria.where(), "id desc", criteria, filter.limit(), offset);
            return new Page<>(reader.published(tx, rows), Pagination.of(filter.page(), filter.limit(), total));
        });
    }

    /** An article with its sentences. */
    public PublishedArticleDetail article(UUID id) {
        return database.read(tx -> {
            ArticleRow row = shown(tx, id);
            List<PublishedSentence> sentences = tx.dao(SentenceDao.class).ofArticle(id).stream()
                    .filter(SentenceRow::isActive)
                    .map(reader::published)
                    .toList();
            return PublishedArticleDetail.of(reader.published(tx, List.of(row)).getFirst(), sentences);
        });
    }

    private static ArticleRow shown(Tx tx, UUID id) {
        return tx.dao(ArticleDao.class)
                .byId(id)
                .filter(ArticleRow::shown)
                .orElseThrow(() -> DomainException.notFound("article"));
    }

    /** One sentence. */
    public PublishedSentence sentence(UUID id) {
        return database.read(tx -> tx.dao(SentenceDao.class)
                .shown(id)
                .map(reader::published)
                .orElseThrow(() -> DomainException.notFound("sentence")));
    }

    /**
     * Draws sentences, each as likely as any other and none twice; fewer where there are not so many.
     *
     * @param articleId null for all articles
     * @param difficulty 1 to 5, null for all
     * @throws DomainException NOT_FOUND where there is no such published article
     */
    public List<PublishedSentence> random(@Nullable UUID articleId, @Nullable Integer difficulty, int limit) {
        List<PublishedSentence> drawn = List.of();
        for (int i = 0; i < TRIES; i++) {
            List<Deck.Card> cards = decks.get().deck(articleId, difficulty).draw(limit, random);
            drawn = database.read(tx -> {
                if (articleId != null) {
                    shown(tx, articleId);
                }
                return sentences(tx, cards, difficulty);
            });
            if (drawn.size() == cards.size()) {
                break;
            }
        }
        return drawn;
    }

    private List<PublishedSentence> sentences(Tx tx, List<Deck.Card> cards, @Nullable Integer difficulty) {
        SentenceDao dao = tx.dao(SentenceDao.class);
        List<PublishedSentence> found = new ArrayList<>(cards.size());
        for (Deck.Card card : cards) {
            Optional<SentenceRow> row = card.whole()
                    ? dao.shownAt(card.articleId(), card.behind() + 1)
                    : dao.shownBehind(card.articleId(), difficulty, card.behind());
            row.map(reader::published).ifPresent(found::add);
        }
        return found;
    }
}
