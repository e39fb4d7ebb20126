package lectern.server.play;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code progress}. */
public interface ProgressDao {

    @SqlQuery("select * from progress where account_id = :accountId")
    @Nullable
    ProgressRow find(UUID accountId);

    /** The row, which nobody else changes until this transaction ends. */
    @SqlQuery("select * from progress where account_id = :accountId for update")
    @Nullable
    ProgressRow lock(UUID accountId);

    /** Keeps others from making the same student's row until this transaction ends. */
    @SqlQuery("select id from account where id = :accountId for update")
    @Nullable
    UUID lockAccount(UUID accountId);

    @SqlUpdate("""
            insert into progress (account_id, version, xp, hearts, hearts_since, streak_days, answered_day, day_xp,
                dealt_day, day_deals, challenges)
            values (:accountId, :version, :xp, :hearts, :heartsSince, :streakDays, :answeredDay, :dayXp,
                :dealtDay, :dayDeals, :challenges)
            """)
    void insert(@BindMethods ProgressRow row);

    /** Changes the row if it still has the version that the change was worked out from; returns 1 if so, else 0. */
    @SqlUpdate("""
            update progress
            set version = :version, xp = :xp, hearts = :hearts, hearts_since = :heartsSince,
                streak_days = :streakDays, answered_day = :answeredDay, day_xp = :dayXp,
                dealt_day = :dealtDay, day_deals = :dayDeals, challenges = :challenges,
                challenge_id = :challengeId, category_id = :categoryId
            where account_id = :accountId and version = :before
            """)
    int update(@BindMethods ProgressRow row, long before);

    /** The mean of all students who ever played; 0 where nobody did. */
    @SqlQuery("select coalesce(avg(xp), 0) from progress")
    double averageXp();

    /** Where each of these students is, with the counts of it. */
    @SqlQuery("""
            select p.account_id, c.id as challenge_id, c.category_id, k.name as track_name, c.created_at,
                (select count(*) from challenge_question q where q.challenge_id = c.id) as total,
                count(a.question_id) as answered,
                count(a.question_id) filter (where a.correct) as correct,
                max(a.answered_at) as last_answer_at
            from progress p
            join challenge c on c.id = p.challenge_id
            join category k on k.id = c.category_id
            left join answer a on a.challenge_id = c.id
            where p.account_id in (<accountIds>)
            group by p.account_id, c.id, c.category_id, k.name, c.created_at
            """)
    List<LatestRow> latest(@BindList List<UUID> accountIds);
}
