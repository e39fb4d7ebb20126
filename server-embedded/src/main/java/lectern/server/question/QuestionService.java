package lectern.server.question;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.model.media.MediaKind;
import lectern.model.question.ContentType;
import lectern.model.question.ImportReport;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.importing.ImportHistory;
import lectern.server.media.MediaService;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** The rules of questions (004). How they are changed is in {@link QuestionEditService}, how they move
 * between statuses in {@link StatusService}. */
public final class QuestionService {
    /** What the audit trail calls a question. */
    static final String KIND = "question";

    private final Database database;
    private final CatalogService catalog;
    private final SearchService search;
    private final MediaService media;
    private final AuditTrail audit;
    private final Clock clock;

    public QuestionService(
            Database database,
            CatalogService catalog,
            SearchService search,
            MediaService media,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.search = search;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of questions in a stable order; an unknown category has none.
     *
     * @throws DomainException VALIDATION_ERROR for an unknown way to sort or a keyword that no text can hold
     */
    public Page<Question> list(QuestionFilter filter) {
        ListOrder.Directed order = ListOrder.Directed.of(filter.sortBy(), filter.sortOrder());
        long offset = (filter.page() - 1L) * filter.limit();
        Found found = search.find(criteria(filter), order, offset, filter.limit());
        return new Page<>(catalog.byIds(found.ids()), Pagination.of(filter.page(), filter.limit(), found.total()));
    }

    /**
     * What a filter asks for.
     *
     * @throws DomainException VALIDATION_ERROR for what no question can hold
     */
    Criteria criteria(QuestionFilter filter) {
        Storable.check("categoryId", filter.categoryId());
        Storable.check("keyword", filter.keyword());
        Storable.check("source", filter.source());
        QuestionStatus status = filter.status();
        ContentType contentType = filter.contentType();
        return new Criteria(
                status == null ? null : status.wireName(),
                categoryIds(filter.categoryId()),
                filter.keyword(),
                filter.difficulty(),
                filter.source(),
                contentType == null ? null : contentType.wireName(),
                filter.hasCard(),
                importId(filter.importId()));
    }

    /** A category and all below it. */
    private @Nullable List<String> categoryIds(@Nullable String idOrSlug) {
        return idOrSlug == null ? null : catalog.catalog().within(idOrSlug);
    }

    private static @Nullable UUID importId(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("importId", "must be the id of an import");
        }
    }

    /** One question. */
    public Question get(UUID id) {
        return catalog.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> DomainException.notFound("question"));
    }

    /**
     * Makes a draft.
     *
     * @throws DomainException VALIDATION_ERROR that names each wrong field
     */
    public Question create(QuestionDraft draft, Actor actor) {
        List<ErrorDetail> details = new ArrayList<>(Flaw.details("", DraftRules.check(draft)));
        CategoryRow category = catalog.catalog().find(draft.categoryId());
        addUnknown(details, "", draft, category);
        if (!details.isEmpty() || category == null) {
            throw new DomainException(ErrorCode.VALIDATION_ERROR, message(details), details);
        }
        QuestionRow row =
                QuestionRow.draft(newId(), draft, category.id(), new Origin("manual", actor.accountId(), now()));
        Question question = row.toQuestion();
        return database.write(tx -> {
            refuseMedia(tx, ErrorCode.VALIDATION_ERROR, "", List.of(draft));
            QuestionWriter.insert(tx, List.of(row));
            audit.record(tx, actor, Change.created(KIND, question.id(), question));
            return question;
        });
    }

    /**
     * Makes 1 to 200 drafts, all or none.
     *
     * @throws DomainException VALIDATION_FAILED that names each wrong field as {@code questions[i].field}
     */
    public ImportReport importJson(ImportRequest request, Actor actor) {
        Catalog known = catalog.catalog();
        Origin origin = new Origin("import", actor.accountId(), now(), newId());
        List<ErrorDetail> details = new ArrayList<>();
        List<QuestionRow> rows = new ArrayList<>();
        for (int i = 0; i < request.questions().size(); i++) {
            QuestionDraft draft = request.questions().get(i);
            String prefix = "questions[" + i + "].";
            List<Flaw> flaws = DraftRules.check(draft);
            CategoryRow category = draft.categoryId() == null ? null : known.find(draft.categoryId());
            details.addAll(Flaw.details(prefix, flaws));
            addUnknown(details, prefix, draft, category);
            if (flaws.isEmpty() && category != null) {
                rows.add(QuestionRow.draft(newId(), draft, category.id(), origin));
            }
        }
        if (!details.isEmpty()) {
            throw new DomainException(ErrorCode.VALIDATION_FAILED, message(details), details);
        }
        ImportReport report = new ImportReport(rows.size(), List.of(), "UTF-8", "");
        return database.write(tx -> {
            refuseMedia(tx, ErrorCode.VALIDATION_FAILED, "questions[%s].", request.questions());
            QuestionWriter.insert(tx, rows);
            ImportHistory.note(tx, done(origin, rows.size(), actor));
            audit.record(
                    tx,
                    actor,
                    Change.bulk("import", KIND, origin.requiredImportId().toString(), report));
            return report;
        });
    }

    private static ImportHistory.Done done(Origin origin, long created, Actor actor) {
        return new ImportHistory.Done(
                origin.requiredImportId(),
                ImportKind.QUESTIONS,
                ImportFormat.JSON,
                "",
                0,
                new RowCounts(created, created, 0, 0, 0, 0),
                List.of(),
                actor,
                origin.now());
    }

    /** Holds on to the drafts' media, and refuses those that are not there or of another kind. */
    private void refuseMedia(Tx tx, ErrorCode code, String prefix, List<QuestionDraft> drafts) {
        Map<String, MediaKind> kinds = media.claim(
                tx,
                drafts.stream()
                        .map(draft -> draft.stem().mediaUrl())
                        .filter(Objects::nonNull)
                        .toList());
        List<ErrorDetail> details = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            StemMedia.check(prefix.formatted(i), drafts.get(i), kinds).ifPresent(details::add);
        }
        if (!details.isEmpty()) {
            throw new DomainException(code, message(details), details);
        }
    }

    static void addUnknown(
            List<ErrorDetail> details, String prefix, QuestionDraft draft, @Nullable CategoryRow category) {
        String name = draft.categoryId();
        if (name == null || name.isBlank()) {
            return; // refused as blank already
        }
        if (category == null) {
            details.add(ErrorDetail.of(prefix + "categoryId", "there is no category " + name + ": create it first"));
        } else if (!category.active()) {
            details.add(ErrorDetail.of(prefix + "categoryId", "the category " + name + " is archived: choose another"));
        }
    }

    static String message(List<ErrorDetail> details) {
        ErrorDetail first = details.getFirst();
        String more = details.size() == 1 ? "" : " (and " + (details.size() - 1) + " more)";
        return first.field() + ": " + first.message() + more;
    }

    /** Ids in the order of creation, quick to make. */
    static UUID newId() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** As precise as both engines keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
