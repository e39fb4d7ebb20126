package lectern.server.classroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The table {@code classroom_message}. */
public interface ChatDao {

    /** A word that was kept. */
    record ChatRow(
            UUID id,
            UUID classroomId,
            UUID fromId,
            @Nullable UUID toId,
            String nickname,
            String text,
            Instant sentAt) {}

    /** Keeps a word where the room keeps its chat; 0 where it does not. */
    @SqlUpdate("""
            insert into classroom_message (id, classroom_id, from_id, to_id, nickname, text, sent_at)
            select :id, c.id, :fromId, cast(:toId as uuid), :nickname, :text, :now
            from classroom c where c.id = :classroomId and c.keep_chat and c.dissolved_at is null
            """)
    int keep(UUID id, UUID classroomId, UUID fromId, @Nullable UUID toId, String nickname, String text, Instant now);

    /**
     * What concerns someone, the newest first.
     *
     * @param before only what came before this one, null for the newest
     */
    @SqlQuery("""
            select id, classroom_id, from_id, to_id, nickname, text, sent_at from classroom_message
            where classroom_id = :classroomId
                and (to_id is null or to_id = :accountId or from_id = :accountId)
                and (cast(:before as uuid) is null or id < cast(:before as uuid))
            order by id desc limit :limit
            """)
    List<ChatRow> concerning(UUID classroomId, UUID accountId, @Nullable UUID before, int limit);

    @SqlUpdate("delete from classroom_message where classroom_id = :classroomId")
    void deleteAll(UUID classroomId);

    @SqlQuery("""
            select id, classroom_id, from_id, to_id, nickname, text, sent_at from classroom_message
            where from_id = :accountId order by id
            """)
    List<ChatRow> saidBy(UUID accountId);

    /** What someone said, and what was said to them alone. */
    @SqlUpdate("delete from classroom_message where from_id = :accountId or to_id = :accountId")
    void forget(UUID accountId);
}
