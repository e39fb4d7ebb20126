package lectern.server.article;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceChanges;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentencePatch;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Changes what sentences say (002). */
public final class SentenceEditor {
    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final StoredJson json = new StoredJson();
    private final ArticleRules rules = new ArticleRules(json);
    private final ArticleReader reader = new ArticleReader(json);

    public SentenceEditor(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the fields given of one sentence.
     *
     * @throws DomainException NOT_FOUND, CONFLICT where the version is another one, VALIDATION_ERROR that names each
     *     wrong field; nothing is changed then
     */
    public Sentence update(UUID id, SentencePatch patch, Actor actor) {
        return database.write(tx -> {
            HeldSentences held = HeldSentences.hold(tx, id);
            Checks checks = new Checks();
            SentenceRow changed = changed(held.rows().get(id), patch, held, checks, "");
            ArticleLock.refuse(ErrorCode.VALIDATION_ERROR, checks);
            return keep(tx, held, List.of(changed), List.of(patch), actor).getFirst();
        });
    }

    /**
     * Changes several, all or none.
     *
     * @throws DomainException VALIDATION_FAILED that names each wrong field as {@code sentences[i].field}, CONFLICT
     *     where the version of one is another; nothing is changed then
     */
    public SentenceChanges.Result updateAll(SentenceChanges changes, Actor actor) {
        List<String> ids =
                changes.sentences().stream().map(SentenceChanges.Change::id).toList();
        List<SentencePatch> patches =
                changes.sentences().stream().map(SentenceChanges.Change::patch).toList();
        return database.write(tx -> {
            HeldSentences held = HeldSentences.hold(tx, ids, ErrorCode.VALIDATION_FAILED, "sentences[%d].id");
            Checks checks = new Checks();
            List<SentenceRow> changed = new ArrayList<>();
            for (SentenceRow row : held.rows().values()) {
                int i = changed.size();
                changed.add(changed(row, patches.get(i), held, checks, "sentences[" + i + "]."));
            }
            ArticleLock.refuse(ErrorCode.VALIDATION_FAILED, checks);
            List<Sentence> kept = keep(tx, held, changed, patches, actor);
            return new SentenceChanges.Result(kept.size(), kept);
        });
    }

    private SentenceRow changed(
            @Nullable SentenceRow row, SentencePatch patch, HeldSentences held, Checks checks, String prefix) {
        Objects.requireNonNull(row);
        ArticleRow article = Objects.requireNonNull(held.articles().get(row.articleId()));
        ArticleLock.requireVersion("sentence", patch.version(), row.version());
        checks.in(prefix);
        String content = Objects.requireNonNullElse(patch.content(), row.content());
        checks.required("content", content, ArticleRules.MAX_CONTENT);
        Integer order = patch.sequenceOrder();
        if (order != null && (order < 1 || order > article.totalSentences())) {
            String bounds = "must be a whole number from 1 to " + article.totalSentences();
            checks.add("sequenceOrder", bounds, String.valueOf(order));
        }
        SentenceExtensions before = json.extensions(row.extensions());
        Map<String, @Nullable Object> change = patch.extensions();
        SentenceExtensions extensions =
                change == null ? before : json.merged(prefix + "extensions", before, change, SentenceExtensions.class);
        rules.extensions(checks, extensions);
        Integer own = extensions.difficulty();
        return new SentenceRow(
                row.id(),
                row.articleId(),
                row.sequenceOrder(),
                content,
                json.write(extensions),
                own,
                own == null ? article.difficulty() : own,
                Objects.requireNonNullElse(patch.isActive(), row.isActive()),
                row.version(),
                row.createdAt(),
                row.updatedAt());
    }

    /** Writes what is another than before, and tells how all of them stand now. */
    private List<Sentence> keep(
            Tx tx, HeldSentences held, List<SentenceRow> rows, List<SentencePatch> patches, Actor actor) {
        Instant now = Ids.now(clock);
        SentenceDao dao = tx.dao(SentenceDao.class);
        List<SentenceRow> changed = rows.stream()
                .filter(row -> !row.equals(held.rows().get(row.id())))
                .map(row -> row.changed(now))
                .toList();
        if (!changed.isEmpty()) {
            dao.update(changed);
            SentenceMedia.noteAgain(tx, changed, json);
        }
        Set<UUID> touched = new LinkedHashSet<>();
        changed.forEach(row -> touched.add(row.articleId()));
        for (int i = 0; i < rows.size(); i++) {
            Integer order = patches.get(i).sequenceOrder();
            if (order != null && move(tx, rows.get(i), order)) {
                touched.add(rows.get(i).articleId());
            }
        }
        for (UUID articleId : touched) {
            tx.dao(ArticleDao.class).recount(articleId, now);
            Changed.note(
                    tx, Objects.requireNonNull(held.articles().get(articleId)).shown());
        }
        List<Sentence> kept = sentences(tx, rows);
        audit.record(tx, actor, changes(held, kept));
        return kept;
    }

    private static boolean move(Tx tx, SentenceRow row, int order) {
        List<UUID> ids = new ArrayList<>(tx.dao(SentenceDao.class).idsOfArticle(row.articleId()));
        if (ids.indexOf(row.id()) == order - 1) {
            return false;
        }
        ids.remove(row.id());
        ids.add(order - 1, row.id());
        SentenceService.number(tx, ids);
        return true;
    }

    private List<Sentence> sentences(Tx tx, List<SentenceRow> rows) {
        Map<UUID, SentenceRow> now = new HashMap<>();
        tx.dao(SentenceDao.class)
                .byIds(rows.stream().map(SentenceRow::id).toList())
                .forEach(row -> now.put(row.id(), row));
        return rows.stream()
                .map(row -> reader.sentence(Objects.requireNonNull(now.get(row.id()))))
                .toList();
    }

    private List<Change> changes(HeldSentences held, List<Sentence> kept) {
        List<Change> changes = new ArrayList<>();
        for (Sentence after : kept) {
            Sentence before = reader.sentence(Objects.requireNonNull(held.rows().get(UUID.fromString(after.id()))));
            if (!before.equals(after)) {
                changes.add(Change.updated("sentence", after.id(), before, after));
            }
        }
        return changes;
    }
}
