package lectern.server.question;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.model.media.MediaKind;
import lectern.model.question.CardUpdate;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.media.MediaService;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import lectern.server.storage.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Changes questions that are there (004). What is published may be changed and stays published, so it must stay whole;
 * challenges that were dealt before are judged as they were dealt.
 */
public final class QuestionEditService {
    private final Database database;
    private final CatalogService catalog;
    private final MediaService media;
    private final AuditTrail audit;
    private final Clock clock;

    public QuestionEditService(
            Database database, CatalogService catalog, MediaService media, AuditTrail audit, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes what the update names. One that changes nothing makes no new version.
     *
     * @throws DomainException NOT_FOUND; CONFLICT that tells the current version where the update was written on another;
     *     VALIDATION_ERROR that names each wrong field; INVALID_STATUS_TRANSITION
     */
    public Question update(UUID id, QuestionUpdate update, Actor actor) {
        Catalog known = catalog.catalog();
        return database.write(tx -> {
            QuestionRow before = required(tx, id, update.version());
            QuestionDraft draft = merged(before.toDraft(), update);
            List<ErrorDetail> details = new ArrayList<>(Flaw.details("", DraftRules.check(draft)));
            String categoryId = category(known, before, draft, details);
            refuse(details);
            Map<String, MediaKind> kinds = claim(tx, draft);
            StemMedia.check("", draft, kinds).ifPresent(details::add);
            refuse(details);
            QuestionStatus to = Objects.requireNonNullElse(update.status(), before.questionStatus());
            return keep(tx, before, before.edited(draft, categoryId, to, now()), new PublishRules(known, kinds), actor);
        });
    }

    private static void refuse(List<ErrorDetail> details) {
        if (!details.isEmpty()) {
            throw new DomainException(ErrorCode.VALIDATION_ERROR, QuestionService.message(details), details);
        }
    }

    private Map<String, MediaKind> claim(Tx tx, QuestionDraft draft) {
        String url = draft.stem().mediaUrl();
        return url == null ? Map.of() : media.claim(tx, List.of(url));
    }

    private Question keep(Tx tx, QuestionRow before, QuestionRow after, PublishRules rules, Actor actor) {
        if (before.sameContent(after)) {
            return before.toQuestion();
        }
        QuestionStatus to = after.questionStatus();
        DomainException refusal = to == before.questionStatus() ? null : PublishRules.transition(before, to);
        if (refusal == null && to == QuestionStatus.PUBLISHED) {
            refusal = rules.incomplete(after);
        }
        if (refusal != null) {
            throw refusal;
        }
        if (!QuestionStore.update(tx, after)) {
            throw Versions.changed();
        }
        Question question = after.toQuestion();
        audit.record(
                tx, actor, Change.updated(QuestionService.KIND, after.id().toString(), before.toQuestion(), question));
        return question;
    }

    private static QuestionRow required(Tx tx, UUID id, @Nullable Integer version) {
        QuestionRow row = QuestionStore.read(tx, Set.of(id)).get(id);
        if (row == null) {
            throw DomainException.notFound("question");
        }
        Versions.check(version, row.version());
        return row;
    }

    private static QuestionDraft merged(QuestionDraft before, QuestionUpdate update) {
        return new QuestionDraft(
                Objects.requireNonNullElse(update.stem(), before.stem()),
                Objects.requireNonNullElse(update.contentType(), before.contentType()),
                Objects.requireNonNullElse(update.correctAnswer(), before.correctAnswer()),
                Objects.requireNonNullElse(update.distractors(), before.distractors()),
                Objects.requireNonNullElse(update.categoryId(), before.categoryId()),
                Objects.requireNonNullElse(update.difficulty(), before.difficulty()),
                update.knowledgeCard() == null ? before.knowledgeCard() : update.knowledgeCard());
    }

    /** A question may stay where it is, also in an archived category; it moves to active ones only. */
    private static String category(Catalog known, QuestionRow before, QuestionDraft draft, List<ErrorDetail> details) {
        CategoryRow category = known.find(draft.categoryId());
        if (category == null || !category.id().equals(before.categoryId())) {
            QuestionService.addUnknown(details, "", draft, category);
        }
        return category == null ? before.categoryId() : category.id();
    }

    /**
     * Changes the card of a question that has one.
     *
     * @param id of the card, which is its question's
     * @throws DomainException NOT_FOUND where there is no such card; otherwise as {@link #update}
     */
    public QuestionRow updateCard(UUID id, CardUpdate update, Actor actor) {
        Catalog known = catalog.catalog();
        return database.write(tx -> {
            QuestionRow before = QuestionStore.read(tx, Set.of(id)).get(id);
            KnowledgeCardDraft card = before == null ? null : before.toDraft().knowledgeCard();
            if (before == null || card == null) {
                throw DomainException.notFound("knowledge card");
            }
            Versions.check(update.version(), before.version());
            KnowledgeCardDraft changed = new KnowledgeCardDraft(
                    update.summary() == null ? card.summary() : update.summary(),
                    update.deepDive() == null ? card.deepDive() : update.deepDive(),
                    update.sourceRef() == null ? card.sourceRef() : update.sourceRef());
            QuestionDraft draft = merged(
                    before.toDraft(), new QuestionUpdate(null, null, null, null, null, null, changed, null, null));
            refuse(new ArrayList<>(Flaw.details("", DraftRules.check(draft))));
            QuestionRow after = before.edited(draft, before.categoryId(), before.questionStatus(), now());
            keep(tx, before, after, new PublishRules(known, claim(tx, draft)), actor);
            return before.sameContent(after) ? before : after;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
