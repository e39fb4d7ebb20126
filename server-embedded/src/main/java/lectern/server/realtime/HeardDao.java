package lectern.server.realtime;

import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table {@code realtime_heard}. */
interface HeardDao {
    /** 0 where it was noted before. */
    @SqlUpdate("""
            insert into realtime_heard (channel_id, user_id, message_id, node_id, taken, heard_at)
            values (:channelId, :userId, :id, :node, false, clock_timestamp()) on conflict do nothing
            """)
    int note(UUID channelId, UUID userId, String id, UUID node);

    /** Takes over what a server was taking when it died. */
    @SqlUpdate("""
            update realtime_heard set node_id = :node, heard_at = clock_timestamp()
            where channel_id = :channelId and user_id = :userId and message_id = :id and not taken and node_id <> :node
              and not exists (
                select 1 from realtime_node n where n.id = realtime_heard.node_id
                  and n.beat_at > clock_timestamp() - :seconds * interval '1 second')
            """)
    int takeOver(UUID channelId, UUID userId, String id, UUID node, int seconds);

    /** Whether another server has it in hand. */
    @SqlQuery("""
            select exists (
              select 1 from realtime_heard
              where channel_id = :channelId and user_id = :userId and message_id = :id and not taken
                and node_id <> :node)
            """)
    boolean underWayElsewhere(UUID channelId, UUID userId, String id, UUID node);

    @SqlUpdate("""
            update realtime_heard set taken = true
            where channel_id = :channelId and user_id = :userId and message_id = :id
            """)
    void taken(UUID channelId, UUID userId, String id);

    @SqlUpdate("""
            delete from realtime_heard where channel_id = :channelId and user_id = :userId and message_id = :id
            """)
    void forget(UUID channelId, UUID userId, String id);
}
