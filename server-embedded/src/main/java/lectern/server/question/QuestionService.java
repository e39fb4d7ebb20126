package lectern.server.question;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import lectern.model.wire.StorableText;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** The rules of questions (004). How they move between statuses is in {@link StatusService}. */
public final class QuestionService {
    private static final Set<String> SORTS = Set.of("createdAt", "updatedAt", "difficulty");
    private static final Set<String> ORDERS = Set.of("asc", "desc");

    private final Database database;
    private final CatalogService catalog;
    private final Clock clock;

    public QuestionService(Database database, CatalogService catalog, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * One page of questions in a stable order; an unknown category has none.
     *
     * @throws DomainException VALIDATION_ERROR for an unknown way to sort or a keyword that no text can hold
     */
    public Page<Question> list(QuestionFilter filter) {
        choice("sortBy", filter.sortBy(), SORTS);
        choice("sortOrder", filter.sortOrder(), ORDERS);
        Criteria criteria = criteria(filter);
        return database.read(tx -> {
            long total = catalog.total(criteria);
            long offset = (filter.page() - 1L) * filter.limit();
            return new Page<>(
                    offset >= total ? List.of() : items(tx, filter, criteria, offset),
                    Pagination.of(filter.page(), filter.limit(), total));
        });
    }

    private List<Question> items(Tx tx, QuestionFilter filter, Criteria criteria, long offset) {
        String order = criteria.order(filter.sortBy(), filter.sortOrder().equals("desc"));
        return catalog.byIds(tx.dao(QuestionDao.class).page(criteria.where(), order, criteria, filter.limit(), offset));
    }

    private Criteria criteria(QuestionFilter filter) {
        QuestionStatus status = filter.status();
        String keyword = filter.keyword();
        if (keyword != null && !StorableText.test(keyword)) {
            throw DomainException.invalid("keyword", "has a character that no text holds: remove it");
        }
        return new Criteria(
                status == null ? null : status.wireName(),
                categoryId(filter.categoryId()),
                keyword == null ? null : Criteria.containing(keyword),
                filter.difficulty(),
                source(filter.source()));
    }

    private @Nullable String categoryId(@Nullable String idOrSlug) {
        CategoryRow category = idOrSlug == null ? null : catalog.catalog().find(idOrSlug);
        return category == null ? stored("categoryId", idOrSlug) : category.id();
    }

    private static @Nullable String source(@Nullable String source) {
        return stored("source", source);
    }

    private static @Nullable String stored(String name, @Nullable String value) {
        if (value != null && !StorableText.test(value)) {
            throw DomainException.invalid(name, "has a character that no text holds: remove it");
        }
        return value;
    }

    private static void choice(String name, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw DomainException.invalid(
                    name,
                    "must be one of "
                            + String.join(", ", known.stream().sorted().toList()));
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
    public Question create(QuestionDraft draft, @Nullable UUID by) {
        List<ErrorDetail> details = new ArrayList<>(Flaw.details("", DraftRules.check(draft)));
        CategoryRow category = catalog.catalog().find(draft.categoryId());
        addUnknown(details, "", draft, category);
        if (!details.isEmpty() || category == null) {
            throw new DomainException(ErrorCode.VALIDATION_ERROR, message(details), details);
        }
        QuestionRow row = QuestionRow.draft(newId(), draft, category.id(), new Origin("manual", by, now()));
        insert(List.of(row));
        return row.toQuestion();
    }

    /**
     * Makes 1 to 200 drafts, all or none.
     *
     * @throws DomainException VALIDATION_FAILED that names each wrong field as {@code questions[i].field}
     */
    public ImportReport importJson(ImportRequest request, @Nullable UUID by) {
        Catalog known = catalog.catalog();
        Origin origin = new Origin("import", by, now());
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
        insert(rows);
        return new ImportReport(rows.size(), List.of(), "UTF-8", "");
    }

    private static void addUnknown(
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

    private static String message(List<ErrorDetail> details) {
        ErrorDetail first = details.getFirst();
        String more = details.size() == 1 ? "" : " (and " + (details.size() - 1) + " more)";
        return first.field() + ": " + first.message() + more;
    }

    private void insert(List<QuestionRow> rows) {
        database.write(tx -> {
            QuestionWriter.insert(tx.handle().getConnection(), rows);
            tx.touch(Kept.FEATURE);
            return rows.size();
        });
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
