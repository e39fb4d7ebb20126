package lectern.server.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table {@code classroom}. */
public interface ClassroomDao {

    /** 0 where the join code is taken. */
    @SqlUpdate("""
            insert into classroom (id, name, host_id, join_code, is_public, approval_required, keep_chat, synchronised,
                created_at)
            values (:id, :name, :hostId, :joinCode, :isPublic, :approvalRequired, :keepChat, :synchronised, :now)
            on conflict do nothing
            """)
    int insert(
            UUID id,
            String name,
            UUID hostId,
            String joinCode,
            boolean isPublic,
            boolean approvalRequired,
            boolean keepChat,
            boolean synchronised,
            Instant now);

    @SqlQuery("""
            select c.id, c.name, c.host_id, coalesce(a.nickname, a.username) as host_name, c.join_code, c.is_public,
                c.approval_required, c.keep_chat, c.synchronised, c.created_at,
                (select count(*) from classroom_member m where m.classroom_id = c.id) as member_count
            from classroom c join account a on a.id = c.host_id
            where c.id = :id
            """)
    Optional<ClassroomRow> find(UUID id);

    @SqlQuery("select id from classroom where join_code = :joinCode")
    Optional<UUID> withCode(String joinCode);

    /** Those that someone is a member of and the public ones, newest first. */
    @SqlQuery("""
            select c.id, c.name, c.host_id, coalesce(a.nickname, a.username) as host_name, c.join_code, c.is_public,
                c.approval_required, c.keep_chat, c.synchronised, c.created_at,
                (select count(*) from classroom_member m where m.classroom_id = c.id) as member_count
            from classroom c join account a on a.id = c.host_id
            where c.is_public
                or c.id in (select m.classroom_id from classroom_member m where m.account_id = :accountId)
            order by c.created_at desc, c.id desc
            limit :limit offset :offset
            """)
    List<ClassroomRow> visibleTo(UUID accountId, int limit, long offset);

    /** All there are, newest first. */
    @SqlQuery("""
            select c.id, c.name, c.host_id, coalesce(a.nickname, a.username) as host_name, c.join_code, c.is_public,
                c.approval_required, c.keep_chat, c.synchronised, c.created_at,
                (select count(*) from classroom_member m where m.classroom_id = c.id) as member_count
            from classroom c join account a on a.id = c.host_id
            order by c.created_at desc, c.id desc
            limit :limit
            """)
    List<ClassroomRow> newest(int limit);

    @SqlQuery("""
            select count(*) from classroom c
            where c.is_public
                or c.id in (select m.classroom_id from classroom_member m where m.account_id = :accountId)
            """)
    long countVisibleTo(UUID accountId);

    /** All there are, newest first, or only those whose host's account is not active any more. */
    @SqlQuery("""
            select c.id, c.name, c.host_id, coalesce(a.nickname, a.username) as host_name, c.join_code, c.is_public,
                c.approval_required, c.keep_chat, c.synchronised, c.created_at,
                (select count(*) from classroom_member m where m.classroom_id = c.id) as member_count
            from classroom c join account a on a.id = c.host_id
            where a.status <> 'active' or :anybody
            order by c.created_at desc, c.id desc
            limit :limit offset :offset
            """)
    List<ClassroomRow> ledBy(boolean anybody, int limit, long offset);

    @SqlQuery("""
            select count(*) from classroom c join account a on a.id = c.host_id
            where a.status <> 'active' or :anybody
            """)
    long countLedBy(boolean anybody);

    /** Who leads it, held until the transaction ends. */
    @SqlQuery("select host_id from classroom where id = :id for update")
    Optional<UUID> lockHost(UUID id);

    @SqlUpdate("update classroom set host_id = :hostId where id = :id")
    void giveTo(UUID id, UUID hostId);

    @SqlQuery("""
            select exists (select 1 from account where id = :accountId and role <> 'student' and status = 'active')
            """)
    boolean mayLead(UUID accountId);

    /** The name that an account goes by. */
    @SqlQuery("select coalesce(nickname, username) from account where id = :accountId")
    Optional<String> nameOf(UUID accountId);
}
