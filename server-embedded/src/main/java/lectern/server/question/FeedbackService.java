package lectern.server.question;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackReceipt;
import lectern.model.question.FeedbackState;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What students report about questions, and how far staff are with it (004). */
public final class FeedbackService {
    private static final String KIND = "feedback";

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;

    public FeedbackService(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a report in. The same request again changes nothing and gives the first report back, whatever it says.
     *
     * @throws DomainException VALIDATION_ERROR for a question that is not there
     */
    public FeedbackReceipt send(FeedbackDraft draft, UUID accountId) {
        String message = draft.message();
        Storable.check("message", message);
        Storable.check("clientRequestId", draft.clientRequestId());
        UUID questionId = questionId(draft.questionId());
        return database.write(tx -> {
            FeedbackDao dao = tx.dao(FeedbackDao.class);
            FeedbackRow earlier = dao.ofRequest(accountId, draft.clientRequestId());
            if (earlier != null) {
                return earlier.toReceipt();
            }
            if (questionId == null || QuestionStore.read(tx, Set.of(questionId)).isEmpty()) {
                throw DomainException.invalid("questionId", "there is no such question");
            }
            dao.insert(
                    UuidCreator.getTimeOrderedEpochPlus1(),
                    accountId,
                    draft.clientRequestId(),
                    questionId,
                    draft.reason().wireName(),
                    message == null || message.isBlank() ? null : message.strip(),
                    FeedbackState.NEW.wireName(),
                    now());
            return Objects.requireNonNull(dao.ofRequest(accountId, draft.clientRequestId()))
                    .toReceipt();
        });
    }

    private static @Nullable UUID questionId(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** One page of reports, the newest first. */
    public Page<Feedback> list(FeedbackFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        FeedbackState state = filter.state();
        if (state != null) {
            conditions.add("f.state = :state");
            parameters.put("state", state.wireName());
        }
        FeedbackReason reason = filter.reason();
        if (reason != null) {
            conditions.add("f.reason = :reason");
            parameters.put("reason", reason.wireName());
        }
        String question = filter.questionId();
        if (question != null) {
            UUID id = questionId(question);
            if (id == null) {
                throw DomainException.invalid("questionId", "must be the id of a question");
            }
            conditions.add("f.question_id = :questionId");
            parameters.put("questionId", id);
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return database.read(tx -> page(tx, filter, where, parameters));
    }

    private static Page<Feedback> page(Tx tx, FeedbackFilter filter, String where, Map<String, Object> parameters) {
        FeedbackDao dao = tx.dao(FeedbackDao.class);
        long offset = (filter.page() - 1L) * filter.limit();
        return new Page<>(
                dao.page(where, parameters, filter.limit(), offset).stream()
                        .map(FeedbackRow::toFeedback)
                        .toList(),
                Pagination.of(filter.page(), filter.limit(), dao.count(where, parameters)));
    }

    /**
     * Moves a report to any state.
     *
     * @throws DomainException NOT_FOUND
     */
    public Feedback setState(UUID id, FeedbackState to, Actor actor) {
        return database.write(tx -> {
            FeedbackDao dao = tx.dao(FeedbackDao.class);
            FeedbackRow before = required(dao, id);
            if (before.feedbackState() == to) {
                return before.toFeedback();
            }
            dao.setState(id, to.wireName(), actor.accountId(), now());
            Feedback after = required(dao, id).toFeedback();
            audit.record(tx, actor, Change.updated(KIND, id.toString(), before.toFeedback(), after));
            return after;
        });
    }

    private static FeedbackRow required(FeedbackDao dao, UUID id) {
        FeedbackRow row = dao.find(id);
        if (row == null) {
            throw DomainException.notFound("feedback");
        }
        return row;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
