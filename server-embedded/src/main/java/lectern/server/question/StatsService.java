package lectern.server.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lectern.model.question.QuestionStatus;
import lectern.model.question.SchoolStats;
import org.jspecify.annotations.Nullable;

/** The school in figures (004). Those of questions are kept as exact counts, the others for a few seconds. */
public final class StatsService {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final CatalogService catalog;
    private final SchoolFigures figures;
    private final Clock clock;
    private volatile @Nullable People people;

    private record People(long total, long active, long averageXp, Instant at) {}

    public StatsService(CatalogService catalog, SchoolFigures figures, Clock clock) {
        this.catalog = catalog;
        this.figures = figures;
        this.clock = clock;
    }

    /** The figures of now. */
    public SchoolStats stats() {
        People now = people();
        return new SchoolStats(
                now.total(),
                now.active(),
                catalog.questions(null),
                catalog.questions(QuestionStatus.PUBLISHED),
                now.averageXp());
    }

    private People people() {
        Instant now = clock.instant();
        People known = people;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
            known = new People(figures.totalUsers(), figures.activeUsers(), Math.round(figures.averageXp()), now);
            people = known;
        }
        return known;
    }
}
