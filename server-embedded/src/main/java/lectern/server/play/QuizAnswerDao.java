package lectern.server.play;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code quiz_answer}. */
public interface QuizAnswerDao {

    /** 0 where the student's answer to this question has counted already. */
    @SqlUpdate("""
            insert into quiz_answer (activity_id, question_id, account_id, correct, xp, time_ms, counted_at)
            values (:activityId, :questionId, :accountId, :correct, :xp, :timeMs, :countedAt)
            on conflict do nothing
            """)
    int insert(@BindMethods QuizAnswerRow row);

    /** What counted at a question, in the one order in which progress is changed. */
    @SqlQuery("""
            select * from quiz_answer where activity_id = :activityId and question_id = :questionId
            order by account_id
            """)
    List<QuizAnswerRow> of(UUID activityId, UUID questionId);

    @SqlUpdate("delete from quiz_answer where activity_id = :activityId and question_id = :questionId")
    void delete(UUID activityId, UUID questionId);

    @SqlQuery("select * from quiz_answer where account_id = :accountId order by counted_at, question_id")
    List<QuizAnswerRow> ofStudent(UUID accountId);
}
