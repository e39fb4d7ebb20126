package lectern.server.activity;

import java.util.List;
import java.util.UUID;
import lectern.server.play.QuizAnswer;
import lectern.server.play.QuizProgress;
import lectern.server.storage.Tx;

/** Lets answers count for the students' progress, at no moment before they may know what was right (000, 004). */
final class Credit {
    private final QuizProgress progress;

    Credit(QuizProgress progress) {
        this.progress = progress;
    }

    /** The open question of a live quiz was revealed. */
    void revealed(Tx tx, ActivityRow row) {
        UUID question = question(tx, row);
        progress.count(
                tx,
                tx.dao(QuizDao.class).answersTo(row.id(), row.position()).stream()
                        .map(given -> of(question, given))
                        .toList());
    }

    /** A student has answered a question at the own pace. */
    void answered(Tx tx, QuestionAt question, AnswerAt given) {
        progress.count(tx, List.of(of(question.questionId(), given)));
    }

    /** The question that a live quiz is at counts for nobody after all. */
    void takenBack(Tx tx, ActivityRow row) {
        progress.takeBack(tx, row.id(), question(tx, row));
    }

    private static UUID question(Tx tx, ActivityRow row) {
        return tx.dao(QuizDao.class)
                .question(row.id(), row.position())
                .orElseThrow()
                .questionId();
    }

    private static QuizAnswer of(UUID questionId, AnswerAt given) {
        return new QuizAnswer(given.activityId(), questionId, given.accountId(), given.correct(), given.elapsedMs());
    }
}
