package lectern.server.question;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.model.question.BatchResult;
import lectern.model.question.BatchResult.Failure;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Moves questions from status to status (004): only along {@link QuestionStatus#next()}, and only whole ones get out. */
public final class StatusService {
    private final Database database;
    private final CatalogService catalog;
    private final Clock clock;

    public StatusService(Database database, CatalogService catalog, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Moves one question.
     *
     * @throws DomainException NOT_FOUND, INVALID_STATUS_TRANSITION that names both statuses, VALIDATION_ERROR where it
     *     is not fit to be published, CONFLICT where somebody else changed it in the same moment
     */
    public Question setStatus(UUID id, QuestionStatus to) {
        Catalog known = catalog.catalog();
        return database.write(tx -> {
            QuestionRow row = rows(tx, Set.of(id)).get(id);
            DomainException refusal = refusal(known, row, to);
            if (refusal != null) {
                throw refusal;
            }
            if (!move(tx, List.of(row), to).isEmpty()) {
                throw changed();
            }
            return Objects.requireNonNull(rows(tx, Set.of(id)).get(id)).toQuestion();
        });
    }

    /** Publishes those that may be; each of the others is named with the reason. */
    public BatchResult publish(List<String> ids) {
        Catalog known = catalog.catalog();
        return database.write(tx -> publish(tx, known, new LinkedHashSet<>(ids)));
    }

    private BatchResult publish(Tx tx, Catalog known, Set<String> ids) {
        Map<String, UUID> parsed = new LinkedHashMap<>();
        ids.forEach(id -> parse(id, parsed));
        Map<UUID, QuestionRow> rows = rows(tx, Set.copyOf(parsed.values()));
        Map<String, QuestionRow> fit = new LinkedHashMap<>();
        Map<String, DomainException> refused = new HashMap<>();
        for (String id : ids) {
            UUID uuid = parsed.get(id);
            QuestionRow row = uuid == null ? null : rows.get(uuid);
            DomainException refusal = refusal(known, row, QuestionStatus.PUBLISHED);
            if (row == null || refusal != null) {
                refused.put(id, refusal == null ? DomainException.notFound("question") : refusal);
            } else {
                fit.put(id, row);
            }
        }
        Set<UUID> changed = move(tx, List.copyOf(fit.values()), QuestionStatus.PUBLISHED);
        fit.forEach((id, row) -> {
            if (changed.contains(row.id())) {
                refused.put(id, changed());
            }
        });
        return new BatchResult(
                ids.stream().filter(id -> !refused.containsKey(id)).toList(),
                ids.stream()
                        .filter(refused::containsKey)
                        .map(id -> failure(id, refused.get(id)))
                        .toList());
    }

    private static void parse(String id, Map<String, UUID> parsed) {
        try {
            if (id.length() == 36) {
                parsed.put(id, UUID.fromString(id));
            }
        } catch (IllegalArgumentException e) {
            // stays unknown, and is reported as not found
        }
    }

    private static Failure failure(String id, @Nullable DomainException refusal) {
        return refusal == null
                ? new Failure(id, ErrorCode.INTERNAL_ERROR, "")
                : new Failure(id, refusal.code(), String.valueOf(refusal.getMessage()));
    }

    private static Map<UUID, QuestionRow> rows(Tx tx, Set<UUID> ids) {
        Map<UUID, QuestionRow> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            tx.dao(QuestionDao.class).byIds(ids).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** Moves the rows on and gives the ids of those that somebody changed meanwhile. */
    private Set<UUID> move(Tx tx, List<QuestionRow> rows, QuestionStatus to) {
        Set<UUID> changed = new LinkedHashSet<>();
        if (rows.isEmpty()) {
            return changed;
        }
        int[] moved = tx.dao(QuestionDao.class)
                .moveAll(
                        to.wireName(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        rows.stream().map(QuestionRow::id).toList(),
                        rows.stream().map(QuestionRow::version).toList());
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] == 0) {
                changed.add(rows.get(i).id());
            }
        }
        tx.touch(Kept.FEATURE);
        return changed;
    }

    private static DomainException changed() {
        return DomainException.conflict("Somebody else changed this question in the same moment: look again");
    }

    private static @Nullable DomainException refusal(Catalog known, @Nullable QuestionRow row, QuestionStatus to) {
        if (row == null) {
            return DomainException.notFound("question");
        }
        QuestionStatus from = row.questionStatus();
        if (!from.next().contains(to)) {
            return new DomainException(
                    ErrorCode.INVALID_STATUS_TRANSITION,
                    "A question can't go from " + from.wireName() + " to " + to.wireName());
        }
        List<ErrorDetail> missing = to == QuestionStatus.PUBLISHED ? missing(known, row) : List.of();
        return missing.isEmpty() ? null : new DomainException(ErrorCode.VALIDATION_ERROR, message(missing), missing);
    }

    private static String message(List<ErrorDetail> missing) {
        return missing.stream()
                .map(detail -> detail.field() + ": " + detail.message())
                .collect(Collectors.joining("; "));
    }

    /** Why a question can't be shown to students yet; empty where it can. */
    private static List<ErrorDetail> missing(Catalog known, QuestionRow row) {
        List<ErrorDetail> reasons = new ArrayList<>(0);
        String type = row.contentType();
        boolean plain = type.equals(ContentType.TEXT.wireName());
        if (!plain && (row.stemMediaUrl() == null || row.stemMediaUrl().isBlank())) {
            reasons.add(ErrorDetail.of("stem.mediaUrl", "a question of type " + type + " needs its " + type));
        }
        CategoryRow category = known.find(row.categoryId());
        if (category == null || !category.active()) {
            reasons.add(ErrorDetail.of("categoryId", "the category " + row.categoryId() + " is archived"));
        }
        return reasons;
    }
}
