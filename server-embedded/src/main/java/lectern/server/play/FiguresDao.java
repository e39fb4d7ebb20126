package lectern.server.play;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** All that one student did. */
public interface FiguresDao {

    /**
     * Counts over all challenges of a student.
     *
     * @param timeMs ten minutes a question at most, as pages tell it
     */
    record Figures(
            long dealt,
            long completed,
            long tracks,
            long answered,
            long correct,
            long timeMs,
            @Nullable Instant lastAnswerAt) {

        /** With the answers of quizzes. */
        Figures and(QuizFigures quizzes) {
            return new Figures(
                    dealt,
                    completed,
                    tracks,
                    answered + quizzes.answered(),
                    correct + quizzes.correct(),
                    timeMs + quizzes.timeMs(),
                    later(lastAnswerAt, quizzes.lastAnswerAt()));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }

    @SqlQuery("""
            select count(*) as dealt, count(*) filter (where t.answered >= t.total and t.total > 0) as completed,
                count(distinct t.category_id) as tracks, coalesce(sum(t.answered), 0) as answered,
                coalesce(sum(t.correct), 0) as correct, coalesce(sum(t.time_ms), 0) as time_ms,
                max(t.last_at) as last_answer_at
            from (
                select c.id, c.category_id,
                    (select count(*) from challenge_question q where q.challenge_id = c.id) as total,
                    count(a.question_id) as answered, count(a.question_id) filter (where a.correct) as correct,
                    coalesce(sum(least(greatest(a.time_ms, 0), 600000)), 0) as time_ms,
                    max(a.answered_at) as last_at
                from challenge c left join answer a on a.challenge_id = c.id
                where c.account_id = :accountId
                group by c.id, c.category_id
            ) t
            """)
    Figures figures(UUID accountId);

    /** Counts over all quizzes of a student, as above. */
    record QuizFigures(
            long answered,
            long correct,
            long timeMs,
            @Nullable Instant lastAnswerAt) {}

    @SqlQuery("""
            select count(*) as answered, count(*) filter (where correct) as correct,
                coalesce(sum(least(greatest(time_ms, 0), 600000)), 0) as time_ms, max(counted_at) as last_answer_at
            from quiz_answer where account_id = :accountId
            """)
    QuizFigures quizFigures(UUID accountId);

    @SqlQuery("select * from challenge where account_id = :accountId order by number")
    List<ChallengeRow> challenges(UUID accountId);

    @SqlQuery("""
            select a.* from challenge c join answer a on a.challenge_id = c.id
            where c.account_id = :accountId
            order by a.answered_at, a.question_id
            """)
    List<AnswerRow> answers(UUID accountId);
}
