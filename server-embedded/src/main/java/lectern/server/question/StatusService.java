package lectern.server.question;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.model.question.BatchResult;
import lectern.model.question.BatchResult.Failure;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.StatusChange;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.media.MediaService;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import lectern.server.storage.Versions;
import org.jspecify.annotations.Nullable;

/** Moves questions from status to status (004): only along {@link QuestionStatus#next()}, and only whole ones get out. */
public final class StatusService {
    private final Database database;
    private final CatalogService catalog;
    private final MediaService media;
    private final AuditTrail audit;
    private final Clock clock;

    public StatusService(Database database, CatalogService catalog, MediaService media, AuditTrail audit, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves one question.
     *
     * @throws DomainException NOT_FOUND, INVALID_STATUS_TRANSITION that names both statuses, VALIDATION_ERROR where it
     *     is not fit to be published, CONFLICT where somebody else changed it in the same moment
     */
    public Question setStatus(UUID id, QuestionStatus to, Actor actor) {
        Catalog known = catalog.catalog();
        return database.write(tx -> {
            QuestionRow row = required(tx, id);
            DomainException refusal = rules(tx, known, List.of(row), to).refusal(row, to);
            if (refusal != null) {
                throw refusal;
            }
            return moved(tx, row, to, actor);
        });
    }

    /**
     * Archives one question, since students may have answered it; one that is archived already stays as it is.
     *
     * @throws DomainException NOT_FOUND, CONFLICT where somebody else changed it in the same moment
     */
    public Question archive(UUID id, Actor actor) {
        return database.write(tx -> {
            QuestionRow row = required(tx, id);
            boolean done = row.questionStatus() == QuestionStatus.ARCHIVED;
            return done ? row.toQuestion() : moved(tx, row, QuestionStatus.ARCHIVED, actor);
        });
    }

    private static QuestionRow required(Tx tx, UUID id) {
        QuestionRow row = QuestionStore.read(tx, Set.of(id)).get(id);
        if (row == null) {
            throw DomainException.notFound("question");
        }
        return row;
    }

    private Question moved(Tx tx, QuestionRow row, QuestionStatus to, Actor actor) {
        if (!move(tx, List.of(row), to, actor).isEmpty()) {
            throw Versions.changed();
        }
        return required(tx, row.id()).toQuestion();
    }

    /** Publishes those that may be; each of the others is named with the reason. */
    public BatchResult publish(List<String> ids, Actor actor) {
        return batch(ids, QuestionStatus.PUBLISHED, actor);
    }

    /** Archives all that are there, those archived already included; each of the others is named with the reason. */
    public BatchResult archive(List<String> ids, Actor actor) {
        return batch(ids, QuestionStatus.ARCHIVED, actor);
    }

    private BatchResult batch(List<String> ids, QuestionStatus to, Actor actor) {
        Catalog known = catalog.catalog();
        return database.write(tx -> batch(tx, known, new LinkedHashSet<>(ids), to, actor));
    }

    private BatchResult batch(Tx tx, Catalog known, Set<String> ids, QuestionStatus to, Actor actor) {
        Map<String, UUID> parsed = new LinkedHashMap<>();
        ids.forEach(id -> parse(id, parsed));
        Map<UUID, QuestionRow> rows = QuestionStore.read(tx, parsed.values());
        PublishRules rules = rules(tx, known, rows.values(), to);
        Map<UUID, QuestionRow> fit = new LinkedHashMap<>();
        Map<String, DomainException> refused = new HashMap<>();
        for (String id : ids) {
            UUID uuid = parsed.get(id);
            QuestionRow row = uuid == null ? null : rows.get(uuid);
            DomainException refusal = row == null ? DomainException.notFound("question") : refusal(rules, row, to);
            if (refusal != null) {
                refused.put(id, refusal);
            } else if (row != null && row.questionStatus() != to) {
                fit.put(row.id(), row);
            }
        }
        Set<UUID> changed = move(tx, fit.values(), to, actor);
        parsed.forEach((id, uuid) -> {
            if (changed.contains(uuid)) {
                refused.put(id, Versions.changed());
            }
        });
        return result(ids, refused);
    }

    /** Archiving twice is no mistake: it may be the answer that was lost the first time. */
    private static @Nullable DomainException refusal(PublishRules rules, QuestionRow row, QuestionStatus to) {
        boolean archivedAlready = to == QuestionStatus.ARCHIVED && row.questionStatus() == to;
        return archivedAlready ? null : rules.refusal(row, to);
    }

    private static BatchResult result(Set<String> ids, Map<String, DomainException> refused) {
        List<String> succeeded = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        for (String id : ids) {
            DomainException refusal = refused.get(id);
            if (refusal == null) {
                succeeded.add(id);
            } else {
                failed.add(new Failure(id, refusal.code(), String.valueOf(refusal.getMessage())));
            }
        }
        return new BatchResult(succeeded, failed);
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

    private PublishRules rules(Tx tx, Catalog known, Collection<QuestionRow> rows, QuestionStatus to) {
        List<String> urls = to == QuestionStatus.PUBLISHED
                ? rows.stream()
                        .map(QuestionRow::stemMediaUrl)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        return new PublishRules(known, media.kinds(tx, urls));
    }

    /** Moves the rows on and gives the ids of those that somebody changed meanwhile. */
    private Set<UUID> move(Tx tx, Collection<QuestionRow> rows, QuestionStatus to, Actor actor) {
        Set<UUID> changed = QuestionStore.move(tx, rows, to, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(
                tx,
                actor,
                rows.stream()
                        .filter(row -> !changed.contains(row.id()))
                        .map(row -> new Change(
                                "status",
                                QuestionService.KIND,
                                row.id().toString(),
                                new StatusChange(row.questionStatus()),
                                new StatusChange(to)))
                        .toList());
        return changed;
    }
}
