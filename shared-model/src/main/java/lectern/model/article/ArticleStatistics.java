package lectern.model.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The library in figures, without the bin (002). */
public record ArticleStatistics(
        Overview overview,
        List<SourceTypeCount> bySourceType,
        List<DifficultyCount> byDifficulty,
        RecentActivity recentActivity) {

    /** How much there is. */
    public record Overview(long totalArticles, long totalSentences, long publishedArticles, long draftArticles) {}

    /** Articles of one source type; most first. */
    public record SourceTypeCount(String sourceType, long count) {}

    /** Sentences of one difficulty, their own or the article's; always 1 to 5. Sentences without any are not in it. */
    public record DifficultyCount(int difficulty, long count) {}

    /**
     * What happened lately; a week is 7 times 24 hours.
     *
     * @param lastUpdated null where nothing is there
     */
    public record RecentActivity(
            long articlesCreatedLastWeek,
            long sentencesAddedLastWeek,
            @Nullable Instant lastUpdated) {}
}
