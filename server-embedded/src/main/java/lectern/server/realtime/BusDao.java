package lectern.server.realtime;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Channels, their messages and who is on them, on PostgreSQL; times are the database's own, since clocks differ. */
interface BusDao {
    /** How far a channel is: its newest number, and up to where its messages may be gone. */
    record Standing(long seq, long forgotten) {}

    /** Brings a channel to life, or says that it is used. */
    @SqlUpdate("""
            insert into realtime_channel (id, seq, forgotten, used_at)
            select :id, micros, micros, clock_timestamp()
            from (select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) * 1000 as micros) as now
            on conflict (id) do update set used_at = excluded.used_at
            """)
    void open(UUID id);

    @SqlQuery("select seq, forgotten from realtime_channel where id = :id")
    Optional<Standing> standing(UUID id);

    /** Locks a channel until the end of the transaction; empty where nobody is on it. */
    @SqlQuery("select seq from realtime_channel where id = :id for update")
    Optional<Long> lock(UUID id);

    @SqlUpdate("update realtime_channel set seq = :seq where id = :id")
    void advance(UUID id, long seq);

    @SqlBatch("""
            insert into realtime_message (channel_id, seq, ref, audience, ending, type, about, text, sent_at)
            values (:channelId, :seq, :ref, :audience, :ending, :type, :about, :text, clock_timestamp())
            """)
    void insert(@BindMethods List<Packet> packets);

    @SqlBatch("""
            delete from realtime_message
            where channel_id = :channelId and type = :type and about = :about and audience = :audience and seq < :seq
            """)
    void deleteEarlier(@BindMethods List<Packet> packets);

    @SqlQuery("select exists (select 1 from realtime_message where channel_id = :channelId and ref = :ref)")
    boolean said(UUID channelId, UUID ref);

    @SqlQuery("""
            select channel_id, seq, ref, audience, ending, type, about, text from realtime_message
            where channel_id = :channelId and seq > :after and seq <= :upTo order by seq
            """)
    List<Packet> between(UUID channelId, long after, long upTo);

    @SqlQuery("""
            select channel_id, seq, ref, audience, ending, type, about, text from realtime_message
            where channel_id = :channelId and seq <= :upTo and (audience = 'all') = :forAll
            order by seq desc limit :limit
            """)
    List<Packet> latest(UUID channelId, long upTo, boolean forAll, int limit);

    /** 0 where the server has them noted already. */
    @SqlUpdate("""
            insert into realtime_presence (channel_id, user_id, node_id, nickname)
            values (:channelId, :userId, :node, :nickname) on conflict do nothing
            """)
    int come(UUID channelId, UUID userId, UUID node, String nickname);

    @SqlUpdate("""
            delete from realtime_presence where channel_id = :channelId and user_id = :userId and node_id = :node
            """)
    int go(UUID channelId, UUID userId, UUID node);

    @SqlUpdate("delete from realtime_presence where channel_id = :channelId and user_id = :userId")
    void goEverywhere(UUID channelId, UUID userId);

    @SqlUpdate("delete from realtime_presence where channel_id = :channelId")
    void allGo(UUID channelId);

    /** Forgets the people of a server that is no more. */
    @SqlQuery("""
            delete from realtime_presence where channel_id = :channelId and node_id = :node
              and not exists (select 1 from realtime_node where id = :node)
            returning user_id, nickname
            """)
    List<Bus.Person> die(UUID channelId, UUID node);

    /** Whether someone is on a channel by a server that lives, other than one. */
    @SqlQuery("""
            select exists (
              select 1 from realtime_presence p join realtime_node n on n.id = p.node_id
              where p.channel_id = :channelId and p.user_id = :userId and p.node_id <> :but
                and n.beat_at > clock_timestamp() - :seconds * interval '1 second')
            """)
    boolean elsewhere(UUID channelId, UUID userId, UUID but, int seconds);

    @SqlQuery("""
            select distinct p.user_id from realtime_presence p join realtime_node n on n.id = p.node_id
            where p.channel_id = :channelId and p.node_id <> :but
              and n.beat_at > clock_timestamp() - :seconds * interval '1 second'
            """)
    Set<UUID> allElsewhere(UUID channelId, UUID but, int seconds);
}
