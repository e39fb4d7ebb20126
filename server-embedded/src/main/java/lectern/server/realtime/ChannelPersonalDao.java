package lectern.server.realtime;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What is on its way over the channels about one person. */
interface ChannelPersonalDao {
    /** @param pattern for {@code like}, with the person's id in it */
    @SqlQuery("select text from realtime_message where text like :pattern order by sent_at, seq")
    List<String> messages(String pattern);

    @SqlQuery("select note from realtime_memory where name = :name order by place")
    List<String> notes(String name);

    @SqlUpdate("delete from realtime_message where text like :pattern")
    void deleteMessages(String pattern);

    @SqlUpdate("delete from realtime_memory where name = :name")
    void deleteNotes(String name);

    @SqlUpdate("delete from realtime_presence where user_id = :userId")
    void deletePresence(UUID userId);

    @SqlUpdate("delete from realtime_heard where user_id = :userId")
    void deleteHeard(UUID userId);
}
