package lectern.server.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables {@code assignment}, {@code assignment_student} and {@code assignment_done}. */
public interface AssignmentDao {

    /** Somebody did an assignment. */
    record Done(UUID assignmentId, UUID accountId, Instant doneAt) {}

    /** Somebody whom an assignment concerns. */
    record Concerned(UUID accountId, String nickname) {}

    /** 0 where there is one of this id. */
    @SqlUpdate("""
            insert into assignment (id, classroom_id, kind, target_id, title, everyone, due_at, assigned_at)
            values (:id, :classroomId, :kind, :targetId, :title, :everyone, :dueAt, :assignedAt)
            on conflict do nothing
            """)
    int insert(@BindMethods AssignmentRow row);

    @SqlBatch("insert into assignment_student (assignment_id, account_id) values (:assignmentId, :accountIds)")
    void concern(UUID assignmentId, List<UUID> accountIds);

    @SqlQuery("select * from assignment where id = :id and classroom_id = :classroomId")
    Optional<AssignmentRow> find(UUID id, UUID classroomId);

    @SqlQuery("select * from assignment where classroom_id = :classroomId order by assigned_at desc, id desc")
    List<AssignmentRow> of(UUID classroomId);

    @SqlQuery("select account_id from assignment_student where assignment_id = :assignmentId")
    List<UUID> concerned(UUID assignmentId);

    /** As {@link #concerned}, by what they are called outside the classroom. */
    @SqlQuery("""
            select s.account_id, coalesce(a.nickname, a.username, 'Student') as nickname
            from assignment_student s join account a on a.id = s.account_id
            where s.assignment_id = :assignmentId order by nickname, s.account_id
            """)
    List<Concerned> named(UUID assignmentId);

    @SqlQuery("""
            select * from assignment a
            where a.classroom_id = :classroomId and (a.everyone or exists (
                select 1 from assignment_student s where s.assignment_id = a.id and s.account_id = :accountId))
            order by a.assigned_at desc, a.id desc
            """)
    List<AssignmentRow> ofStudent(UUID classroomId, UUID accountId);

    @SqlQuery("""
            select d.* from assignment_done d join assignment a on a.id = d.assignment_id
            where a.classroom_id = :classroomId
            """)
    List<Done> doneIn(UUID classroomId);

    @SqlQuery("select * from assignment_done where assignment_id = :assignmentId")
    List<Done> doneOf(UUID assignmentId);

    /** Nothing happens where it is done already. */
    @SqlUpdate("""
            insert into assignment_done (assignment_id, account_id, done_at) values (:assignmentId, :accountId, :at)
            on conflict do nothing
            """)
    int done(UUID assignmentId, UUID accountId, Instant at);

    /** As {@link #done}, for all assignments of a target in a classroom that were made before. */
    @SqlUpdate("""
            insert into assignment_done (assignment_id, account_id, done_at)
            select a.id, :accountId, :at from assignment a
            where a.classroom_id = :classroomId and a.target_id = :targetId and a.assigned_at <= :at
                and (a.everyone or exists (
                    select 1 from assignment_student s where s.assignment_id = a.id and s.account_id = :accountId))
            on conflict do nothing
            """)
    int doneOf(UUID classroomId, String targetId, UUID accountId, Instant at);

    @SqlUpdate("delete from assignment where id = :id")
    void delete(UUID id);

    /** Whether tracks are assigned anywhere. */
    @SqlQuery("select distinct target_id from assignment where kind = 'track'")
    List<String> tracks();

    @SqlQuery("select * from assignment_done where account_id = :accountId order by done_at")
    List<Done> doneBy(UUID accountId);

    /** What was assigned to someone by name. */
    @SqlQuery("select assignment_id from assignment_student where account_id = :accountId order by assignment_id")
    List<UUID> assignedTo(UUID accountId);

    @SqlUpdate("delete from assignment_student where account_id = :accountId")
    void unconcern(UUID accountId);
}
