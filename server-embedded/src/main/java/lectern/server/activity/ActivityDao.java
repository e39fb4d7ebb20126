package lectern.server.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.server.storage.Engine;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code activity}. */
public interface ActivityDao {

    /** Of {@code activity a}, what {@code :accountId} may see: assigned work only where it is theirs, or answered. */
    String SEEN = """
            (not a.aside
                or exists (select 1 from activity_answer g where g.activity_id = a.id and g.account_id = :accountId)
                or exists (select 1 from assignment t
                    where t.classroom_id = a.classroom_id and t.target_id = cast(a.id as varchar)
                        and (t.everyone or exists (select 1 from assignment_student s
                            where s.assignment_id = t.id and s.account_id = :accountId))))
            """;

    /** 0 where something else goes on in its classroom. */
    @SqlUpdate("""
            insert into activity (id, classroom_id, current_in, aside, kind, pace, title, seconds, total, article_id,
                race_text, created_at, revision, phase, paused, position, opens_at, closes_at, remaining_ms, due_at,
                playing, rate, ended_at)
            values (:id, :classroomId, :currentIn, :aside, :kind, :pace, :title, :seconds, :total, :articleId,
                :raceText, :createdAt, :revision, :phase, :paused, :position, :opensAt, :closesAt, :remainingMs, :dueAt,
                :playing, :rate, :endedAt)
            on conflict do nothing
            """)
    int insert(@BindMethods ActivityRow row);

    @SqlQuery("select * from activity where id = :id and classroom_id = :classroomId")
    Optional<ActivityRow> find(UUID id, UUID classroomId);

    /** As {@link #find(UUID, UUID)}, for a student. */
    @SqlQuery("select * from activity a where a.id = :id and a.classroom_id = :classroomId and " + SEEN)
    Optional<ActivityRow> seen(UUID id, UUID classroomId, UUID accountId);

    @SqlQuery("select * from activity where id = :id")
    Optional<ActivityRow> find(UUID id);

    /** What goes on in a classroom. */
    @SqlQuery("select * from activity where current_in = :classroomId")
    Optional<ActivityRow> current(UUID classroomId);

    /** All that has not ended in a classroom, quizzes at one's own pace included. */
    @SqlQuery("select id from activity where classroom_id = :classroomId and ended_at is null")
    List<UUID> open(UUID classroomId);

    /** Takes a step on condition that nobody else took one: 1 if so, else 0. */
    @SqlUpdate("""
            update activity
            set current_in = :currentIn, revision = :revision, phase = :phase, paused = :paused, position = :position,
                opens_at = :opensAt, closes_at = :closesAt, remaining_ms = :remainingMs, due_at = :dueAt,
                playing = :playing, rate = :rate, ended_at = :endedAt
            where id = :id and revision = :before
            """)
    int update(@BindMethods ActivityRow row, long before);

    /** The row, which takes no step until this transaction ends. */
    @SqlQuery("select * from activity where id = :id for update")
    Optional<ActivityRow> lock(UUID id);

    /** As {@link #lock}, at the same time as others who do the same; PostgreSQL only. */
    @SqlQuery("select * from activity where id = :id for share")
    Optional<ActivityRow> share(UUID id);

    /** The row, which takes no step until this transaction ends; who holds it so waits for a step, not for each other. */
    default Optional<ActivityRow> hold(UUID id, Engine engine) {
        return engine == Engine.H2 ? lock(id) : share(id); // H2 has one way to hold a row
    }

    @SqlQuery("""
            select * from activity where classroom_id = :classroomId
            order by created_at desc, id desc limit :limit offset :offset
            """)
    List<ActivityRow> page(UUID classroomId, int limit, long offset);

    @SqlQuery("select count(*) from activity where classroom_id = :classroomId")
    long count(UUID classroomId);

    /** As {@link #page}, for a student. */
    @SqlQuery("select * from activity a where a.classroom_id = :classroomId and " + SEEN
            + "order by created_at desc, id desc limit :limit offset :offset")
    List<ActivityRow> seenPage(UUID classroomId, UUID accountId, int limit, long offset);

    @SqlQuery("select count(*) from activity a where a.classroom_id = :classroomId and " + SEEN)
    long seenCount(UUID classroomId, UUID accountId);

    /** Those in which the server is to act by this time. */
    @SqlQuery("select * from activity where due_at <= :by order by due_at limit 100")
    List<ActivityRow> due(Instant by);

    /** Those that go on as soon as all who are there are through, the newest first. */
    @SqlQuery("""
            select * from activity
            where current_in is not null and phase = 'running' and not paused
                and (kind = 'typing_race' or (kind = 'quiz' and pace = 'live'))
            order by created_at desc limit 200
            """)
    List<ActivityRow> waiting();
}
