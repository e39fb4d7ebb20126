package lectern.server.play;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Challenges and the answers to them, which {@link AnswerWriter} writes. */
public interface ChallengeDao {

    @SqlUpdate("""
            insert into challenge (id, account_id, category_id, number, node_id, created_at)
            values (:id, :accountId, :categoryId, :number, :nodeId, :createdAt)
            """)
    void insert(@BindMethods ChallengeRow row);

    @SqlBatch("""
            insert into challenge_question (challenge_id, position, question_id, option_order)
            values (:challengeId, :position, :questionId, :optionOrder)
            """)
    void insertItems(UUID challengeId, List<Integer> position, @BindMethods List<Deal.Item> items);

    @SqlQuery("select * from challenge where id = :id")
    @Nullable
    ChallengeRow find(UUID id);

    @SqlQuery("""
            select question_id, option_order from challenge_question
            where challenge_id = :challengeId
            order by position
            """)
    List<Deal.Item> items(UUID challengeId);

    /** The last challenge that the student was dealt in the track: the only one of it that can be unfinished. */
    @SqlQuery("""
            select * from challenge
            where account_id = :accountId and category_id = :categoryId
            order by number desc
            limit 1
            """)
    @Nullable
    ChallengeRow lastIn(UUID accountId, String categoryId);

    @SqlQuery("select * from answer where challenge_id = :challengeId")
    List<AnswerRow> answers(UUID challengeId);

    /** All that the student answered in a track. */
    @SqlQuery("""
            select c.node_id, a.question_id, a.correct
            from challenge c
            join answer a on a.challenge_id = c.id
            where c.account_id = :accountId and c.category_id = :categoryId
            """)
    List<Past> past(UUID accountId, String categoryId);

    /** The student's answers by chapter, in all tracks. */
    @SqlQuery("""
            select c.node_id, count(*) as answered, count(*) filter (where a.correct) as correct
            from challenge c
            join answer a on a.challenge_id = c.id
            where c.account_id = :accountId and c.node_id is not null
            group by c.node_id
            """)
    List<Tally> tallies(UUID accountId);

    /** Those of some students, one at least, who were dealt a challenge in a track, or answered in one, since a moment. */
    @SqlQuery("""
            select distinct c.account_id from challenge c
            where c.category_id = :categoryId and c.account_id in (<accountIds>)
                and (c.created_at >= :since
                    or exists (select 1 from answer a where a.challenge_id = c.id and a.answered_at >= :since))
            """)
    Set<UUID> begun(String categoryId, Instant since, @BindList Collection<UUID> accountIds);
}
