package lectern.server.activity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.realtime.ActivityTally;
import lectern.server.classroom.ClassRolls;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;

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

    private record Count(ActivityRow row, Map<String, Integer> options, Set<UUID> answered) {}

    /** Looks at the open question of a quiz. */
    void look(UUID activityId) {
        Count count = database.read(tx -> {
            ActivityRow row = tx.dao(ActivityDao.class).find(activityId).orElse(null);
            if (row == null || row.ownPace() || !row.stand().running()) {
                return null;
            }
            QuizDao quiz = tx.dao(QuizDao.class);
            Map<String, Integer> options = new HashMap<>();
            quiz.counts(activityId, row.position()).forEach(each -> options.put(each.optionId(), each.answers()));
            return new Count(row, options, new HashSet<>(quiz.answeredBy(activityId, row.position())));
        });
        if (count == null) {
            return;
        }
        ActivityRow row = count.row();
        Set<UUID> there = new HashSet<>(channels.present(row.classroomId()));
        there.retainAll(rolls.students(row.classroomId()).keySet());
        boolean allIn = !there.isEmpty() && count.answered().containsAll(there);
        there.addAll(count.answered());
        int answered = count.answered().size();
        channels.publish(
                row.classroomId(),
                Audience.HOST,
                new ActivityTally(activityId.toString(), row.position(), answered, there.size(), count.options()));
        if (allIn && !row.paused()) {
            mover.attempt(row, Action.REVEAL);
        }
    }
}
