package lectern.server.play;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Tx;

/**
 * Lets answers of classrooms' quizzes count for the progress (000, 004): XP, the day's XP and the streak as in a
 * challenge. Hearts stay, because a heart lost for a slow finger would punish playing along. All happens within the
 * transaction that reveals or takes back, so it is done once, whichever node does it.
 */
public final class QuizProgress {
    private final ProgressRules rules;

    public QuizProgress(ProgressRules rules) {
        this.rules = rules;
    }

    /** Lets answers count whose right option the students may know now; what has counted does not count again. */
    public void count(Tx tx, List<QuizAnswer> answers) {
        Instant now = rules.now().truncatedTo(ChronoUnit.MICROS);
        // Two classrooms that share students must not wait for each other in a circle.
        answers.stream().sorted(Comparator.comparing(QuizProgress::place)).forEach(answer -> count(tx, answer, now));
    }

    /** As both databases order ids. */
    private static String place(QuizAnswer answer) {
        return answer.accountId().toString();
    }

    private void count(Tx tx, QuizAnswer answer, Instant now) {
        ProgressRow before = Standings.lock(tx, answer.accountId(), rules);
        if (tx.dao(QuizAnswerDao.class).insert(QuizAnswerRow.of(answer, now)) == 1) {
            ProgressRow after = rules.quizAnswered(before, answer.correct(), now);
            tx.dao(ProgressDao.class).update(after, before.version());
        }
    }

    /** Takes back what counted at a question that is left out after all, or replaced. */
    public void takeBack(Tx tx, UUID activityId, UUID questionId) {
        QuizAnswerDao dao = tx.dao(QuizAnswerDao.class);
        for (QuizAnswerRow row : dao.of(activityId, questionId)) {
            ProgressRow before = Standings.lock(tx, row.accountId(), rules);
            tx.dao(ProgressDao.class).update(rules.takenBack(before, row.xp(), row.countedAt()), before.version());
        }
        dao.delete(activityId, questionId);
    }
}
