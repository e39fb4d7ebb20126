package lectern.server.realtime;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The servers that share a PostgreSQL, and what is swept up after them. */
interface NodeDao {
    /** One person on one server's channel. */
    record Place(UUID channelId, UUID nodeId) {}

    /** 0 where the server was taken for dead, or is new. */
    @SqlUpdate("update realtime_node set beat_at = clock_timestamp() where id = :id")
    int beat(UUID id);

    @SqlUpdate("insert into realtime_node (id, beat_at) values (:id, clock_timestamp())")
    void insert(UUID id);

    @SqlUpdate("delete from realtime_node where beat_at < clock_timestamp() - :seconds * interval '1 second'")
    void deleteDead(int seconds);

    /** Where people of dead servers are still noted. */
    @SqlQuery("""
            select distinct channel_id, node_id from realtime_presence p
            where not exists (select 1 from realtime_node n where n.id = p.node_id)
            """)
    List<Place> orphans();

    @SqlQuery("select distinct channel_id from realtime_presence order by channel_id")
    List<UUID> usedChannels();

    @SqlUpdate("update realtime_channel set used_at = clock_timestamp() where id = :id")
    void use(UUID id);

    @SqlQuery("""
            select id from realtime_channel where used_at < clock_timestamp() - :seconds * interval '1 second'
            order by id
            """)
    List<UUID> desertedChannels(long seconds);

    @SqlUpdate("""
            delete from realtime_channel
            where id = :id and used_at < clock_timestamp() - :seconds * interval '1 second'
              and not exists (select 1 from realtime_presence where channel_id = :id)
            """)
    void deleteDeserted(UUID id, long seconds);

    @SqlQuery("""
            select distinct channel_id from realtime_message
            where sent_at < clock_timestamp() - :seconds * interval '1 second' order by channel_id
            """)
    List<UUID> channelsWithOldMessages(long seconds);

    /** Forgets old messages of a channel whose row is locked. */
    @SqlUpdate("""
            with gone as (
              delete from realtime_message
              where channel_id = :id and sent_at < clock_timestamp() - :seconds * interval '1 second' returning seq)
            update realtime_channel set forgotten = greatest(forgotten, (select max(seq) from gone))
            where id = :id and exists (select 1 from gone)
            """)
    void forgetMessages(UUID id, long seconds);

    @SqlUpdate("delete from realtime_heard where heard_at < clock_timestamp() - :seconds * interval '1 second'")
    void forgetHeard(long seconds);

    @SqlUpdate("""
            delete from realtime_memory where channel_id in (
              select channel_id from realtime_memory group by channel_id
              having max(put_at) < clock_timestamp() - :seconds * interval '1 second')
            """)
    void forgetMemory(long seconds);
}
