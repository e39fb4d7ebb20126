package lectern.server.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.OwnResult;
import lectern.model.wire.DomainException;
import lectern.server.classroom.ClassRolls;
import lectern.server.classroom.ClassRolls.Someone;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Takes answers, each once. An answer holds the activity's row while it is written, as the reveal does, so what a reveal
 * counts is all that will ever count.
 */
final class QuizAnswers {
    private final Database database;
    private final ClassRolls rolls;
    private final AskedQuestions asked;
    private final ActivityViews views;
    private final Delays delays;
    private final Credit credit;
    private final Consumer<UUID> answered;
    private final Clock clock;

    /** @param answered hears of every activity in which somebody has answered the open question */
    QuizAnswers(
            Database database,
            ClassRolls rolls,
            AskedQuestions asked,
            ActivityViews views,
            Delays delays,
            Credit credit,
            Consumer<UUID> answered,
            Clock clock) {
        this.database = database;
        this.rolls = rolls;
        this.asked = asked;
        this.views = views;
        this.delays = delays;
        this.credit = credit;
        this.answered = answered;
        this.clock = clock;
    }

    /**
     * Takes a student's answer.
     *
     * @throws DomainException NOT_FOUND; FORBIDDEN for the host; VALIDATION_ERROR for an unknown option; CONFLICT for
     *     what is too late, or another answer than the first
     */
    OwnResult answer(Caller caller, UUID classroomId, UUID activityId, ActivityAnswer answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.write(tx -> {
            Someone me = rolls.member(caller, classroomId);
            if (me.host()) {
                throw DomainException.forbidden("Who leads the quiz does not answer");
            }
            ActivityRow row = tx.dao(ActivityDao.class)
                    .hold(activityId, database.engine())
                    .filter(found -> found.classroomId().equals(classroomId))
                    .orElseThrow(() -> DomainException.notFound("Activity"));
            if (!row.is(ActivityKind.QUIZ)) {
                throw DomainException.conflict("This activity is no quiz");
            }
            Optional<AnswerAt> earlier = tx.dao(QuizDao.class).answer(activityId, answer.position(), me.userId());
            if (earlier.isPresent()) {
                return again(tx, row, earlier.get(), answer);
            }
            return keep(tx, row, me, answer, now);
        });
    }

    private OwnResult again(Tx tx, ActivityRow row, AnswerAt earlier, ActivityAnswer answer) {
        boolean same = earlier.optionId().equals(answer.optionId())
                || earlier.requestId().equals(answer.clientRequestId());
        if (!same) {
            throw DomainException.conflict("You have answered this question; the first answer counts");
        }
        return result(tx, row, earlier);
    }

    private OwnResult result(Tx tx, ActivityRow row, AnswerAt answer) {
        return views.mine(tx, row, answer.accountId()).stream()
                .filter(result -> result.position() == answer.position())
                .findFirst()
                .orElseGet(() -> OwnResults.given(answer));
    }

    private OwnResult keep(Tx tx, ActivityRow row, Someone me, ActivityAnswer answer, Instant now) {
        requireOpen(row, answer.position());
        ActivityService.requireSeen(tx, row, me.userId());
        QuizDao quiz = tx.dao(QuizDao.class);
        QuestionAt question = quiz.question(row.id(), answer.position()).orElseThrow();
        Asked what = asked.of(question);
        if (!what.question().id().equals(answer.questionId())) {
            throw DomainException.conflict("The question was replaced by another one");
        }
        if (!what.offers(answer.optionId())) {
            throw DomainException.invalid("optionId", "must be the id of one of the question's options");
        }
        boolean right = what.correct().equals(answer.optionId());
        long elapsed = row.ownPace()
                ? answer.elapsedMillis()
                : Scoring.elapsed(
                        Objects.requireNonNull(row.opensAt()),
                        row.closesAt(),
                        QuizMoves.stopped(row),
                        now,
                        answer.elapsedMillis(),
                        delays.of(row.classroomId(), me.userId()));
        AnswerAt given = new AnswerAt(
                row.id(),
                answer.position(),
                me.userId(),
                answer.clientRequestId(),
                answer.optionId(),
                right,
                Scoring.points(right, elapsed, row.seconds()),
                elapsed,
                now);
        tx.dao(ParticipantDao.class).insert(List.of(Participant.fresh(row.id(), me.userId(), me.nickname())));
        if (quiz.insert(given) == 0) {
            // The same student on two pages at the same moment, or an id that was used for another question.
            AnswerAt earlier = quiz.answer(row.id(), answer.position(), me.userId())
                    .orElseThrow(() ->
                            DomainException.conflict("This clientRequestId was used for another question of the quiz"));
            return again(tx, row, earlier, answer);
        }
        tx.afterCommit(() -> answered.accept(row.id()));
        return row.ownPace() ? ownPace(tx, row, question, given) : OwnResults.given(given);
    }

    private OwnResult ownPace(Tx tx, ActivityRow row, QuestionAt question, AnswerAt given) {
        credit.answered(tx, question, given);
        if (tx.dao(QuizDao.class).answersOf(row.id(), given.accountId()).size() == row.total()) {
            tx.dao(AssignmentDao.class)
                    .doneOf(row.classroomId(), row.id().toString(), given.accountId(), given.answeredAt());
        }
        return result(tx, row, given);
    }

    private static void requireOpen(ActivityRow row, int position) {
        ActivityPhase phase = row.phaseNow();
        if (phase == ActivityPhase.LOBBY) {
            throw DomainException.conflict("The quiz has not begun");
        }
        if (phase == ActivityPhase.ENDED) {
            throw DomainException.conflict("The quiz has ended");
        }
        if (position > row.total()) {
            throw DomainException.invalid("position", "the quiz has " + row.total() + " questions");
        }
        if (row.ownPace()) {
            return;
        }
        if (position > row.position()) {
            throw DomainException.conflict("This question is not open yet");
        }
        if (position < row.position() || phase == ActivityPhase.REVEAL) {
            throw DomainException.conflict("It is too late for this question: its answer has been shown");
        }
    }
}
