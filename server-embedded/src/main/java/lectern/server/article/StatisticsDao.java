package lectern.server.article;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL of the library's figures. All of them come from the counts that articles keep; no sentence is read. */
interface StatisticsDao {
    /** Articles of a source type that are published, or that are not. */
    record Group(String sourceType, boolean isPublished, long articles, long sentences) {}

    /** Sentences of a difficulty. */
    record OfDifficulty(int difficulty, long sentences) {}

    /** Articles made lately. */
    record Young(long articles, long sentences) {}

    @SqlQuery("""
            select source_type, is_published, count(*) as articles, sum(total_sentences) as sentences
            from article
            where deleted_at is null
            group by source_type, is_published""")
    List<Group> groups();

    @SqlQuery("""
            select d.difficulty, sum(d.total) as sentences
            from article_difficulty d
            join article a on a.id = d.article_id
            where a.deleted_at is null
            group by d.difficulty""")
    List<OfDifficulty> difficulties();

    @SqlQuery("""
            select count(*) as articles, coalesce(sum(total_sentences), 0) as sentences
            from article
            where updated_at >= :since and created_at >= :since and deleted_at is null""")
    Young young(@Bind("since") Instant since);

    @SqlQuery("select max(updated_at) from article")
    @Nullable
    Instant lastUpdated();
}
