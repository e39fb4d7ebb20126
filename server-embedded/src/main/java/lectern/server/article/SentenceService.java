package lectern.server.article;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.model.article.Article;
import lectern.model.article.ArticleDraft;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceBatch;
import lectern.model.article.SentenceBatch.Strategy;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceOrder;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Which sentences an article has, in which order (002). Whatever is done, they are numbered from 1 without gaps, and the
 * article's figures tell their number.
 */
public final class SentenceService {
    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final StoredJson json = new StoredJson();
    private final ArticleRules rules = new ArticleRules(json);
    private final ArticleReader reader = new ArticleReader(json);

    public SentenceService(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit trail keeps of sentences that came, and of those that went for them. */
    private record Added(Strategy strategy, int position, int importedCount) {}

    /** What the audit trail keeps of an order. */
    private record Order(List<String> sentenceIds) {}

    /** One sentence of an article outside the bin. */
    public Sentence get(UUID id) {
        return database.read(tx -> tx.dao(SentenceDao.class).byIds(List.of(id)).stream()
                .findFirst()
                .map(reader::sentence)
                .orElseThrow(() -> DomainException.notFound("sentence")));
    }

    /**
     * Adds sentences to an article, or replaces all that it has.
     *
     * @throws DomainException NOT_FOUND, VALIDATION_ERROR that names each wrong field; nothing is changed then
     */
    public SentenceBatch.Result add(UUID articleId, SentenceBatch batch, Actor actor) {
        Strategy strategy = Objects.requireNonNullElse(batch.strategy(), Strategy.APPEND);
        Checks checks = new Checks();
        rules.sentences(checks, "", batch.sentences());
        if (batch.sentences().isEmpty() && strategy != Strategy.REPLACE) {
            checks.add("sentences", "must not be empty: write at least one", null);
        }
        ArticleLock.refuse(ErrorCode.VALIDATION_ERROR, checks);
        List<SentenceDraft> drafts = Sequence.of(batch.sentences());
        return database.write(tx -> {
            ArticleRow article = ArticleLock.hold(tx, articleId);
            int there = strategy == Strategy.REPLACE ? 0 : article.totalSentences();
            requireRoom(there + drafts.size());
            int position = position(strategy, batch, drafts, there);
            List<Sentence> replaced = strategy == Strategy.REPLACE ? removeAll(tx, articleId) : List.of();
            if (position <= there) {
                tx.dao(SentenceDao.class).shift(articleId, position, drafts.size());
            }
            Instant now = Ids.now(clock);
            List<SentenceRow> rows = NewArticle.sentences(articleId, position, drafts, article.difficulty(), json, now);
            ArticleWriter.insertSentences(tx, rows, json);
            tx.dao(ArticleDao.class).recount(articleId, now);
            Changed.note(tx, article.shown());
            audit.record(
                    tx,
                    actor,
                    new Change(
                            strategy == Strategy.REPLACE ? "replace_sentences" : "add_sentences",
                            "article",
                            articleId.toString(),
                            replaced.isEmpty() ? null : replaced,
                            new Added(strategy, position, rows.size())));
            return new SentenceBatch.Result(
                    rows.size(), rows.stream().map(reader::sentence).toList());
        });
    }

    private static void requireRoom(int sentences) {
        if (sentences > ArticleDraft.MOST_SENTENCES) {
            throw DomainException.invalid(
                    "sentences",
                    "the article would have " + sentences + " of at most " + ArticleDraft.MOST_SENTENCES
                            + ": make another article");
        }
    }

    private static int position(Strategy strategy, SentenceBatch batch, List<SentenceDraft> drafts, int there) {
        if (strategy != Strategy.INSERT_AT) {
            return strategy == Strategy.APPEND ? there + 1 : 1;
        }
        Integer given = batch.position() == null ? drafts.getFirst().sequenceOrder() : batch.position();
        if (given == null || given < 1 || given > there + 1) {
            throw DomainException.invalid("position", "must be a whole number from 1 to " + (there + 1));
        }
        return given;
    }

    private List<Sentence> removeAll(Tx tx, UUID articleId) {
        SentenceDao dao = tx.dao(SentenceDao.class);
        List<Sentence> gone =
                dao.ofArticle(articleId).stream().map(reader::sentence).toList();
        dao.deleteOfArticle(articleId);
        return gone;
    }

    /**
     * Gives the sentences of an article a new order.
     *
     * @throws DomainException NOT_FOUND, VALIDATION_ERROR that names each mapping that does not fit; nothing is changed
     *     then
     */
    public Article reorder(UUID articleId, SentenceOrder order, Actor actor) {
        return database.write(tx -> {
            ArticleRow article = ArticleLock.hold(tx, articleId);
            List<UUID> before = tx.dao(SentenceDao.class).idsOfArticle(articleId);
            Checks checks = new Checks();
            List<UUID> after = Reordering.of(before, order.mappings(), checks);
            ArticleLock.refuse(ErrorCode.VALIDATION_ERROR, checks);
            Instant now = Ids.now(clock);
            if (!after.equals(before)) {
                number(tx, after);
                tx.dao(ArticleDao.class).recount(articleId, now);
                Changed.note(tx, article.shown());
                audit.record(
                        tx,
                        actor,
                        new Change("reorder_sentences", "article", articleId.toString(), order(before), order(after)));
            }
            return reader.article(tx, tx.dao(ArticleDao.class).byId(articleId).orElseThrow());
        });
    }

    private static Order order(List<UUID> ids) {
        return new Order(ids.stream().map(UUID::toString).toList());
    }

    /**
     * Deletes sentences for good; those behind them close up.
     *
     * @throws DomainException VALIDATION_FAILED that names each id without a sentence; nothing is deleted then
     */
    public int deleteAll(List<String> ids, Actor actor) {
        return database.write(tx -> {
            HeldSentences held = HeldSentences.hold(tx, ids, ErrorCode.VALIDATION_FAILED, "ids[%d]");
            delete(tx, held, actor);
            return held.rows().size();
        });
    }

    /** Deletes a sentence for good; those behind it close up. */
    public void delete(UUID id, Actor actor) {
        database.write(tx -> {
            delete(tx, HeldSentences.hold(tx, id), actor);
            return 1;
        });
    }

    private void delete(Tx tx, HeldSentences held, Actor actor) {
        SentenceDao dao = tx.dao(SentenceDao.class);
        dao.delete(held.rows().keySet());
        Instant now = Ids.now(clock);
        for (ArticleRow article : held.articles().values()) {
            number(tx, dao.idsOfArticle(article.id()));
            tx.dao(ArticleDao.class).recount(article.id(), now);
            Changed.note(tx, article.shown());
        }
        List<Change> changes = new ArrayList<>();
        held.rows().forEach((id, row) -> changes.add(Change.deleted("sentence", id.toString(), reader.sentence(row))));
        audit.record(tx, actor, changes);
    }

    /** Numbers an article's sentences from 1, in this order. */
    static void number(Tx tx, List<UUID> ids) {
        if (!ids.isEmpty()) {
            List<Integer> orders = IntStream.rangeClosed(1, ids.size()).boxed().toList();
            tx.dao(SentenceDao.class).number(ids, orders);
        }
    }
}
