package lectern.server.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code activity_question} and {@code activity_answer}. */
public interface QuizDao {

    /** How often an option was chosen. */
    record OptionCount(String optionId, int answers) {}

    @SqlBatch("""
            insert into activity_question (activity_id, position, question_id, category_id, asked, revealed, skipped)
            values (:activityId, :position, :questionId, :categoryId, :asked, :revealed, :skipped)
            """)
    void insert(@BindMethods List<QuestionAt> questions);

    @SqlQuery("select * from activity_question where activity_id = :activityId order by position")
    List<QuestionAt> questions(UUID activityId);

    @SqlQuery("select * from activity_question where activity_id = :activityId and position = :position")
    Optional<QuestionAt> question(UUID activityId, int position);

    @SqlUpdate("""
            update activity_question set revealed = :revealed, skipped = :skipped
            where activity_id = :activityId and position = :position
            """)
    void mark(UUID activityId, int position, boolean revealed, boolean skipped);

    /** Puts another question in its place. */
    @SqlUpdate("""
            update activity_question
            set question_id = :questionId, category_id = :categoryId, asked = :asked, revealed = false, skipped = false
            where activity_id = :activityId and position = :position
            """)
    void replace(@BindMethods QuestionAt question);

    @SqlUpdate("delete from activity_answer where activity_id = :activityId and position = :position")
    void deleteAnswers(UUID activityId, int position);

    /** 0 where there is one to this question already, or one with this request id. */
    @SqlUpdate("""
            insert into activity_answer (activity_id, position, account_id, request_id, option_id, correct, points,
                elapsed_ms, answered_at)
            values (:activityId, :position, :accountId, :requestId, :optionId, :correct, :points,
                :elapsedMs, :answeredAt)
            on conflict do nothing
            """)
    int insert(@BindMethods AnswerAt answer);

    @SqlQuery("""
            select * from activity_answer
            where activity_id = :activityId and position = :position and account_id = :accountId
            """)
    Optional<AnswerAt> answer(UUID activityId, int position, UUID accountId);

    @SqlQuery("""
            select * from activity_answer where activity_id = :activityId and account_id = :accountId
            order by position
            """)
    List<AnswerAt> answersOf(UUID activityId, UUID accountId);

    @SqlQuery("select * from activity_answer where activity_id = :activityId order by position, answered_at")
    List<AnswerAt> answers(UUID activityId);

    @SqlQuery("select * from activity_answer where activity_id = :activityId and position = :position")
    List<AnswerAt> answersTo(UUID activityId, int position);

    @SqlQuery("""
            select option_id, count(*) as answers from activity_answer
            where activity_id = :activityId and position = :position group by option_id
            """)
    List<OptionCount> counts(UUID activityId, int position);

    @SqlQuery("select account_id from activity_answer where activity_id = :activityId and position = :position")
    List<UUID> answeredBy(UUID activityId, int position);

    @SqlQuery("select * from activity_answer where account_id = :accountId order by answered_at")
    List<AnswerAt> answersEver(UUID accountId);
}
