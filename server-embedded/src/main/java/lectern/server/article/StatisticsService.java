package lectern.server.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.model.article.ArticleStatistics;
import lectern.model.article.ArticleStatistics.DifficultyCount;
import lectern.model.article.ArticleStatistics.Overview;
import lectern.model.article.ArticleStatistics.RecentActivity;
import lectern.model.article.ArticleStatistics.SourceTypeCount;
import lectern.server.article.StatisticsDao.Group;
import lectern.server.storage.Database;

/** The library in figures (002). */
public final class StatisticsService {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;

    public StatisticsService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How the library stands at this moment. */
    public ArticleStatistics statistics() {
        Instant since = Ids.now(clock).minus(WEEK);
        return database.read(tx -> {
            StatisticsDao dao = tx.dao(StatisticsDao.class);
            List<Group> groups = dao.groups();
            StatisticsDao.Young young = dao.young(since);
            return new ArticleStatistics(
                    overview(groups),
                    bySourceType(groups),
                    byDifficulty(dao.difficulties()),
                    new RecentActivity(
                            young.articles(),
                            young.sentences() + tx.dao(SentenceDao.class).addedToOlder(since),
                            dao.lastUpdated()));
        });
    }

    private static Overview overview(List<Group> groups) {
        long published = groups.stream()
                .filter(Group::isPublished)
                .mapToLong(Group::articles)
                .sum();
        long articles = groups.stream().mapToLong(Group::articles).sum();
        long sentences = groups.stream().mapToLong(Group::sentences).sum();
        return new Overview(articles, sentences, published, articles - published);
    }

    private static List<SourceTypeCount> bySourceType(List<Group> groups) {
        Map<String, Long> counts = new HashMap<>();
        groups.forEach(group -> counts.merge(group.sourceType(), group.articles(), Long::sum));
        List<SourceTypeCount> sorted = new ArrayList<>();
        counts.forEach((type, count) -> sorted.add(new SourceTypeCount(type, count)));
        sorted.sort(
                Comparator.comparingLong(SourceTypeCount::count).reversed().thenComparing(SourceTypeCount::sourceType));
        return sorted;
    }

    private static List<DifficultyCount> byDifficulty(List<StatisticsDao.OfDifficulty> counts) {
        long[] sentences = new long[6];
        counts.forEach(count -> sentences[count.difficulty()] = count.sentences());
        List<DifficultyCount> all = new ArrayList<>();
        for (int difficulty = 1; difficulty <= 5; difficulty++) {
            all.add(new DifficultyCount(difficulty, sentences[difficulty]));
        }
        return all;
    }
}
