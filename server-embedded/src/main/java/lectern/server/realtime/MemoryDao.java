package lectern.server.realtime;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table {@code realtime_memory}. */
interface MemoryDao {
    /** One note. */
    record Note(String name, String note) {}

    /** 0 where there is one of that name. */
    @SqlUpdate("""
            insert into realtime_memory (channel_id, topic, name, note, place, put_at)
            values (:channelId, :topic, :name, :note, :place, clock_timestamp()) on conflict do nothing
            """)
    int insert(UUID channelId, String topic, String name, String note, UUID place);

    @SqlUpdate("""
            update realtime_memory set note = :note, put_at = clock_timestamp()
            where channel_id = :channelId and topic = :topic and name = :name
            """)
    void update(UUID channelId, String topic, String name, String note);

    @SqlUpdate("""
            delete from realtime_memory where channel_id = :channelId and topic = :topic and name = :name
            """)
    int delete(UUID channelId, String topic, String name);

    @SqlQuery("""
            select name, note from realtime_memory where channel_id = :channelId and topic = :topic order by place
            """)
    List<Note> list(UUID channelId, String topic);

    @SqlUpdate("delete from realtime_memory where channel_id = :channelId and topic = :topic")
    void clear(UUID channelId, String topic);

    @SqlUpdate("delete from realtime_memory where channel_id = :channelId")
    void forget(UUID channelId);
}
