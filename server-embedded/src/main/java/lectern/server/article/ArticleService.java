package lectern.server.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.model.article.Article;
import lectern.model.article.ArticleCreated;
import lectern.model.article.ArticleDeleted;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleFilter;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.ArticlePatch;
import lectern.model.article.Sentence;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** The rules of articles for staff (002). Their sentences are changed through {@link SentenceService}. */
public final class ArticleService {
    /** What the audit trail calls an article. */
    static final String KIND = "article";

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final StoredJson json = new StoredJson();
    private final ArticleRules rules = new ArticleRules(json);
    private final ArticleReader reader = new ArticleReader(json);

    public ArticleService(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of articles in a stable order, or of the bin; an unknown tag has none.
     *
     * @throws DomainException VALIDATION_ERROR for an unknown order or a search that no title can hold
     */
    public Page<Article> list(ArticleFilter filter) {
        String order = ArticleSearch.order(filter);
        return database.read(tx -> {
            ArticleCriteria criteria = ArticleSearch.criteria(tx, filter);
            ArticleDao dao = tx.dao(ArticleDao.class);
            long offset = (filter.page() - 1L) * filter.limit();
            long total = dao.count(criteria.where(), criteria);
            List<ArticleRow> rows =
                    offset >= total ? List.of() : dao.page(criteria.where(), order, criteria, filter.limit(), offset);
            return new Page<>(reader.articles(tx, rows), Pagination.of(filter.page(), filter.limit(), total));
        });
    }

    /**
     * An article with its sentences.
     *
     * @param deleted looks in the bin, and nowhere else
     */
    public ArticleDetail get(UUID id, boolean deleted) {
        return database.read(tx -> {
            ArticleRow row = tx.dao(ArticleDao.class)
                    .byId(id)
                    .filter(found -> deleted == (found.deletedAt() != null))
                    .orElseThrow(() -> DomainException.notFound("article"));
            List<Sentence> sentences = tx.dao(SentenceDao.class).ofArticle(id).stream()
                    .map(reader::sentence)
                    .toList();
            return ArticleDetail.of(reader.article(tx, row), sentences);
        });
    }

    /**
     * Makes an article with its sentences; tags that nobody has yet are made, too.
     *
     * @throws DomainException VALIDATION_ERROR that names each wrong field
     */
    public ArticleCreated create(ArticleDraft draft, Actor actor) {
        Checks checks = new Checks();
        rules.article(checks, "", draft);
        ArticleLock.refuse(ErrorCode.VALIDATION_ERROR, checks);
        NewArticle article = NewArticle.of(draft, json, actor.accountId(), Ids.now(clock));
        return database.write(tx -> {
            ArticleWriter.insert(tx, List.of(article), json, null);
            Article made = reader.article(tx, article.row());
            audit.record(tx, actor, Change.created(KIND, made.id(), made));
            return new ArticleCreated(made.id(), article.sentences().size(), made);
        });
    }

    /**
     * Changes the fields given.
     *
     * @throws DomainException NOT_FOUND, CONFLICT where the version is another one, VALIDATION_ERROR that names each
     *     wrong field; nothing is changed then
     */
    public Article update(UUID id, ArticlePatch patch, Actor actor) {
        return database.write(tx -> {
            ArticleRow row = ArticleLock.hold(tx, id);
            ArticleLock.requireVersion("article", patch.version(), row.version());
            Article before = reader.article(tx, row);
            Map<String, @Nullable Object> change = patch.metadata();
            ArticleMetadata metadata = change == null
                    ? before.metadata()
                    : json.merged("metadata", before.metadata(), change, ArticleMetadata.class);
            ArticleRow changed = changed(row, patch, metadata);
            Checks checks = new Checks();
            rules.changed(checks, changed, metadata);
            ArticleLock.refuse(ErrorCode.VALIDATION_ERROR, checks);
            boolean tagged = !Objects.equals(metadata.tags(), before.metadata().tags());
            if (changed.equals(row) && !tagged) {
                return before;
            }
            Article after =
                    keep(tx, row, changed, tagged ? Objects.requireNonNullElse(metadata.tags(), List.of()) : null);
            audit.record(tx, actor, Change.updated(KIND, after.id(), before, after));
            return after;
        });
    }

    private ArticleRow changed(ArticleRow row, ArticlePatch patch, ArticleMetadata metadata) {
        return new ArticleRow(
                row.id(),
                patch.title() == null ? row.title() : patch.title().strip(),
                changed(patch.description(), row.description()),
                changed(patch.sourceUrl(), row.sourceUrl()),
                patch.sourceType() == null
                        ? row.sourceType()
                        : patch.sourceType().strip(),
                changed(patch.coverImage(), row.coverImage()),
                metadata.difficulty(),
                NewArticle.text(metadata.category()),
                json.other(metadata),
                Objects.requireNonNullElse(patch.isPublished(), row.isPublished()),
                row.totalSentences(),
                row.activeSentences(),
                row.version(),
                row.createdBy(),
                row.createdAt(),
                row.updatedAt(),
                row.deletedAt());
    }

    private static @Nullable String changed(@Nullable String given, @Nullable String current) {
        return given == null ? current : NewArticle.text(given);
    }

    private Article keep(Tx tx, ArticleRow before, ArticleRow after, @Nullable List<String> tags) {
        Instant now = Ids.now(clock);
        ArticleRow kept = after.changed(now);
        tx.dao(ArticleDao.class).update(kept);
        if (tags != null) {
            TagNames.replace(tx, after.id(), tags, now, null);
        }
        if (!Objects.equals(before.difficulty(), after.difficulty())) {
            tx.dao(SentenceDao.class).inherit(after.id(), after.difficulty());
            tx.dao(ArticleDao.class).recount(after.id(), now);
        }
        Changed.note(tx, before.shown() || after.shown());
        return reader.article(tx, kept);
    }

    /** Moves an article to the bin. */
    public ArticleDeleted delete(UUID id, Actor actor) {
        return database.write(tx -> {
            ArticleRow row = ArticleLock.hold(tx, id);
            Instant now = Ids.now(clock);
            tx.dao(ArticleDao.class).update(row.changed(now).deleted(now));
            Changed.note(tx, row.shown());
            audit.record(tx, actor, Change.deleted(KIND, id.toString(), reader.article(tx, row)));
            return new ArticleDeleted(row.totalSentences());
        });
    }

    /**
     * Takes an article out of the bin, as it was.
     *
     * @throws DomainException NOT_FOUND, CONFLICT where it is not in the bin
     */
    public Article restore(UUID id, Actor actor) {
        return database.write(tx -> {
            ArticleRow row = tx.dao(ArticleDao.class).lock(id).orElseThrow(() -> DomainException.notFound("article"));
            if (row.deletedAt() == null) {
                throw DomainException.conflict("This article is not in the bin");
            }
            ArticleRow restored = row.changed(Ids.now(clock)).deleted(null);
            tx.dao(ArticleDao.class).update(restored);
            Changed.note(tx, restored.shown());
            Article before = reader.article(tx, row);
            Article after = reader.article(tx, restored);
            audit.record(tx, actor, new Change("restore", KIND, after.id(), before, after));
            return after;
        });
    }
}
