package lectern.server.activity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityKind;
import lectern.model.realtime.ActivityTally;
import lectern.server.classroom.ClassRolls;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Counts the answers to an open question now and then: the host sees the tally, and when all are in it is revealed. */
final class QuizPulse {
    private final Database database;
    private final ClassRolls rolls;
    private final Channels channels;
    private final ActivityMover mover;

    QuizPulse(Database database, ClassRolls rolls, Channels channels, ActivityMover mover) {
        this.database = database;
        this.rolls = rolls;
        this.channels = channels;
        this.mover = mover;
    }

    /**
     * The answers to the open question, counted.
     *
     * @param allIn whether all who are online have answered
     */
    record Tallied(ActivityRow row, ActivityTally tally, boolean allIn) {}

    /** Looks at the open question of a quiz. */
    void look(UUID activityId) {
        Tallied count = database.read(tx -> tx.dao(ActivityDao.class)
                .find(activityId)
                .map(row -> tally(tx, row))
                .orElse(null));
        if (count == null) {
            return;
        }
        channels.publish(count.row().classroomId(), Audience.HOST, count.tally());
        moveOn(count);
    }

    /** Looks again though nobody has answered: who was missing may have left. */
    void lookAgain(ActivityRow row) {
        Tallied count = database.read(tx -> tally(tx, row));
        if (count != null) {
            moveOn(count);
        }
    }

    private void moveOn(Tallied count) {
        if (count.allIn() && !count.row().paused()) {
            mover.attempt(count.row(), Action.REVEAL);
        }
    }

    /** How the open question of a quiz is answered so far; null where none is open. */
    @Nullable
    Tallied tally(Tx tx, ActivityRow row) {
        if (!row.is(ActivityKind.QUIZ) || row.ownPace() || !row.stand().running()) {
            return null;
        }
        QuizDao quiz = tx.dao(QuizDao.class);
        Map<String, Integer> options = new HashMap<>();
        quiz.counts(row.id(), row.position()).forEach(each -> options.put(each.optionId(), each.answers()));
        Set<UUID> answered = new HashSet<>(quiz.answeredBy(row.id(), row.position()));
        Set<UUID> there = new HashSet<>(channels.present(row.classroomId()));
        there.retainAll(rolls.students(row.classroomId()).keySet());
        boolean allIn = !there.isEmpty() && answered.containsAll(there);
        there.addAll(answered);
        ActivityTally tally = new ActivityTally(
                row.id().toString(),
                row.position(),
                answered.size(),
                there.size(),
                options,
                answered.stream().map(UUID::toString).toList());
        return new Tallied(row, tally, allIn);
    }
}
