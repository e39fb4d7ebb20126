package lectern.server.activity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code activity_participant}. */
public interface ParticipantDao {

    /** Nothing happens to those who are in already. */
    @SqlBatch("""
            insert into activity_participant (activity_id, account_id, nickname, chars, errors, elapsed_ms, finished)
            values (:activityId, :accountId, :nickname, :chars, :errors, :elapsedMs, :finished)
            on conflict do nothing
            """)
    int[] insert(@BindMethods Collection<Participant> participants);

    /** Never back, and never after the finish. */
    @SqlBatch("""
            update activity_participant
            set chars = :chars, errors = :errors, elapsed_ms = :elapsedMs, finished = :finished
            where activity_id = :activityId and account_id = :accountId and chars <= :chars and not finished
            """)
    int[] run(@BindMethods Collection<Participant> participants);

    @SqlQuery("select * from activity_participant where activity_id = :activityId order by account_id")
    List<Participant> all(UUID activityId);

    @SqlQuery("select * from activity_participant where activity_id = :activityId and account_id = :accountId")
    Optional<Participant> find(UUID activityId, UUID accountId);

    @SqlQuery("select count(*) from activity_participant where activity_id = :activityId")
    int count(UUID activityId);

    @SqlQuery("select * from activity_participant where account_id = :accountId order by activity_id")
    List<Participant> of(UUID accountId);

    @SqlUpdate("update activity_participant set nickname = :nickname where account_id = :accountId")
    void rename(UUID accountId, String nickname);
}
