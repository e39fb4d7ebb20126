package lectern.server.play;

import java.time.Duration;
import java.util.UUID;
import lectern.model.identity.LearningStatistics;
import lectern.model.play.ProgressSummary;
import lectern.server.storage.Database;

/** What a student did so far, in figures (001). */
public final class StudentFigures {
    private final Database database;
    private final ProgressService progress;

    public StudentFigures(Database database, ProgressService progress) {
        this.database = database;
        this.progress = progress;
    }

    /** The figures; those of a beginner for who never played. */
    public LearningStatistics of(UUID accountId) {
        FiguresDao.Figures figures = database.read(tx -> {
            FiguresDao dao = tx.dao(FiguresDao.class);
            return dao.figures(accountId).and(dao.quizFigures(accountId));
        });
        ProgressSummary summary = progress.summary(accountId);
        long minutes = Duration.ofMillis(figures.timeMs()).toMinutes();
        return new LearningStatistics(
                summary.xp(),
                summary.level(),
                summary.streakDays(),
                figures.tracks(),
                figures.dealt(),
                figures.completed(),
                figures.answered(),
                figures.correct(),
                figures.answered() == 0 ? null : (double) figures.correct() / figures.answered(),
                minutes,
                minutes,
                figures.lastAnswerAt());
    }
}
