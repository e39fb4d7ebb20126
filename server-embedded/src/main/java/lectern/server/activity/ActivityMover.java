package lectern.server.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.question.Question;
import lectern.model.wire.DomainException;
import lectern.server.classroom.ClassRolls;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of activities, on the host's word or by the clock. Each is one update on condition of the revision that
 * it was worked out from, so of several nodes, hosts and clocks exactly one takes it.
 */
final class ActivityMover {
    private final Database database;
    private final ClassRolls rolls;
    private final Channels channels;
    private final QuizQuestions bank;
    private final AskedQuestions asked;
    private final Delays delays;
    private final ActivityNews news;
    private final Credit credit;
    private final Consumer<UUID> uncover;
    private final Clock clock;
    private Consumer<ActivityRow> timer = row -> {};

    /** @param uncover lets the pages of a classroom be seen, where they are covered: something runs that needs them */
    ActivityMover(
            Database database,
            ClassRolls rolls,
            Channels channels,
            QuizQuestions bank,
            AskedQuestions asked,
            Delays delays,
            ActivityNews news,
            Credit credit,
            Consumer<UUID> uncover,
            Clock clock) {
        this.database = database;
        this.rolls = rolls;
        this.channels = channels;
        this.bank = bank;
        this.asked = asked;
        this.delays = delays;
        this.news = news;
        this.credit = credit;
        this.uncover = uncover;
        this.clock = clock;
    }

    /** Hears of every step that is on disk. */
    void watchedBy(Consumer<ActivityRow> watch) {
        this.timer = watch;
    }

    /**
     * Takes a step.
     *
     * @return the activity as it is then
     * @throws DomainException NOT_FOUND, or CONFLICT where the step has no sense now, or the revision is another
     */
    ActivityRow move(UUID activityId, ActivityCommand command) {
        return database.write(tx -> {
            ActivityRow row =
                    tx.dao(ActivityDao.class).lock(activityId).orElseThrow(() -> DomainException.notFound("Activity"));
            if (command.revision() != null && command.revision() != row.revision()) {
                throw DomainException.conflict("The activity has moved on since: look at it again");
            }
            if (row.phaseNow() == ActivityPhase.ENDED) {
                throw DomainException.conflict("The activity has ended");
            }
            if (command.action() == Action.END && answered(tx, row)) {
                // What is answered counts: the answer is shown before all is over.
                row = step(tx, row, row.stand().revealed(), new ActivityCommand(Action.REVEAL, null, null));
            }
            Stand to = to(row, command.action());
            return to == null ? row : step(tx, row, to, command);
        });
    }

    /** Does what is due; nothing where another was quicker. */
    void due(ActivityRow row) {
        boolean quiz = row.is(ActivityKind.QUIZ);
        attempt(row, quiz ? Action.REVEAL : Action.END);
    }

    /**
     * Takes a step from this revision.
     *
     * @return null where another did
     */
    @Nullable
    ActivityRow attempt(ActivityRow row, Action action) {
        try {
            return move(row.id(), new ActivityCommand(action, row.revision(), null));
        } catch (DomainException e) {
            return null; // Somebody was quicker, and has told everyone.
        }
    }

    /** Whether a question is open that somebody has answered. */
    private static boolean answered(Tx tx, ActivityRow row) {
        return row.is(ActivityKind.QUIZ)
                && !row.ownPace()
                && row.stand().running()
                && !tx.dao(QuizDao.class).answeredBy(row.id(), row.position()).isEmpty();
    }

    /** Ends all that goes on in a classroom. */
    void endAll(Tx tx, UUID classroomId) {
        tx.dao(ActivityDao.class)
                .open(classroomId)
                .forEach(id -> move(id, new ActivityCommand(Action.END, null, null)));
    }

    private @Nullable Stand to(ActivityRow row, Action action) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (row.is(ActivityKind.QUIZ) && !row.ownPace()) {
            return new QuizMoves(delay(row.classroomId())).move(row, action, now);
        }
        if (row.is(ActivityKind.TYPING_RACE) && (action == Action.PAUSE || action == Action.RESUME)) {
            return RaceRules.hold(row, action == Action.PAUSE, now);
        }
        return switch (action) {
            case START -> {
                if (row.phaseNow() != ActivityPhase.LOBBY) {
                    throw DomainException.conflict("It has begun already");
                }
                yield started(row, now);
            }
            case END -> row.stand().ended(now);
            default -> throw DomainException.conflict("This is only for a quiz that the teacher moves on");
        };
    }

    private static Stand started(ActivityRow row, Instant now) {
        if (!row.is(ActivityKind.TYPING_RACE)) {
            return Stand.running(0, now);
        }
        Instant startsAt = now.plus(RaceRules.COUNTDOWN);
        return Stand.running(0, startsAt).due(startsAt.plus(RaceRules.LONGEST));
    }

    /** The longest delay of a student who is there. */
    private Duration delay(UUID classroomId) {
        Set<UUID> there = new HashSet<>(channels.present(classroomId));
        there.retainAll(rolls.students(classroomId).keySet());
        return delays.longest(classroomId, there);
    }

    private ActivityRow step(Tx tx, ActivityRow row, Stand to, ActivityCommand command) {
        ActivityRow after = row.at(to);
        if (tx.dao(ActivityDao.class).update(after, row.revision()) == 0) {
            throw DomainException.conflict("The activity has moved on since: look at it again");
        }
        if (row.is(ActivityKind.QUIZ) && !row.ownPace()) {
            mark(tx, row, command);
        }
        if (to.running()) {
            admitPresent(tx, row);
        }
        tx.afterCommit(() -> {
            timer.accept(after);
            if (row.currentIn() != null) { // assigned work is nothing that the room does
                news.moved(after);
            }
            if (to.running() && !to.paused()) {
                uncover.accept(row.classroomId());
            }
        });
        return after;
    }

    private void mark(Tx tx, ActivityRow row, ActivityCommand command) {
        QuizDao quiz = tx.dao(QuizDao.class);
        switch (command.action()) {
            case REVEAL -> {
                quiz.mark(row.id(), row.position(), true, false);
                credit.revealed(tx, row);
            }
            case SKIP -> {
                quiz.mark(row.id(), row.position(), false, true);
                credit.takenBack(tx, row);
            }
            case END -> {
                if (row.stand().running()) {
                    quiz.mark(row.id(), row.position(), false, true);
                }
            }
            case REPLACE -> {
                credit.takenBack(tx, row);
                quiz.deleteAnswers(row.id(), row.position());
                Question other = replacement(quiz.questions(row.id()), row.position(), command.questionId());
                quiz.replace(asked.ask(row.id(), row.position(), other, false));
            }
            default -> {
                // the questions stay as they are
            }
        }
    }

    private Question replacement(List<QuestionAt> questions, int position, @Nullable String questionId) {
        Set<UUID> used =
                new HashSet<>(questions.stream().map(QuestionAt::questionId).toList());
        if (questionId != null) {
            Question wanted = bank.these("questionId", List.of(questionId)).getFirst();
            if (used.contains(UUID.fromString(wanted.id()))) {
                throw DomainException.invalid("questionId", "this quiz has it already: choose another");
            }
            return wanted;
        }
        List<Question> others = bank.draw(questions.get(position - 1).categoryId(), used, 1);
        if (others.isEmpty()) {
            throw DomainException.conflict("The category has no other question: choose one, or skip this one");
        }
        return others.getFirst();
    }

    /** Who is there takes part, also who never answers. */
    private void admitPresent(Tx tx, ActivityRow row) {
        Map<UUID, String> students = rolls.students(row.classroomId());
        List<Participant> there = channels.present(row.classroomId()).stream()
                .filter(students::containsKey)
                .map(id -> Participant.fresh(row.id(), id, Objects.requireNonNull(students.get(id))))
                .toList();
        if (!there.isEmpty()) {
            tx.dao(ParticipantDao.class).insert(there);
        }
    }
}
