package lectern.server.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code activity_held}, one a classroom. */
public interface HeldDao {

    /** Notes what is held in a classroom, at which revision. */
    @SqlUpdate("""
            insert into activity_held (classroom_id, activity_id, revision)
            values (:classroomId, :activityId, :revision) on conflict do nothing
            """)
    int insert(UUID classroomId, UUID activityId, long revision);

    @SqlUpdate("delete from activity_held where classroom_id = :classroomId")
    int clear(UUID classroomId);

    /** What is held in a classroom and has taken no step since. */
    @SqlQuery("""
            select a.* from activity_held h join activity a on a.id = h.activity_id and a.revision = h.revision
            where h.classroom_id = :classroomId
            """)
    Optional<ActivityRow> held(UUID classroomId);

    /** Where something is held. */
    @SqlQuery("""
            select h.classroom_id from activity_held h
            join activity a on a.id = h.activity_id and a.revision = h.revision order by h.classroom_id
            """)
    List<UUID> classrooms();
}
