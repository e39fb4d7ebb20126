package lectern.server.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table {@code classroom}, without those that were dissolved where nothing else is said. */
public interface ClassroomDao {
    /** The rows that are there; what else a query asks follows. */
    String STANDING = """
            select c.id, c.name, c.host_id, coalesce(a.nickname, a.username) as host_name, c.join_code, c.code_until,
                c.is_public, c.approval_required, c.keep_chat, c.synchronised, c.created_at,
                (select count(*) from classroom_member m where m.classroom_id = c.id) as member_count
            from classroom c join account a on a.id = c.host_id and c.dissolved_at is null
            """;

    /** 0 where the join code is taken. */
    @SqlUpdate("""
            insert into classroom (id, name, host_id, join_code, code_until, is_public, approval_required, keep_chat,
                synchronised, created_at)
            values (:id, :name, :hostId, :joinCode, :codeUntil, :isPublic, :approvalRequired, :keepChat,
                :synchronised, :now)
            on conflict do nothing
            """)
    int insert(
            UUID id,
            String name,
            UUID hostId,
            String joinCode,
            Instant codeUntil,
            boolean isPublic,
            boolean approvalRequired,
            boolean keepChat,
            boolean synchronised,
            Instant now);

    @SqlQuery(STANDING + """
            where c.id = :id
            """)
    Optional<ClassroomRow> find(UUID id);

    /** Also where the code has ended. */
    @SqlQuery(STANDING + "where c.join_code = :joinCode")
    Optional<ClassroomRow> withCode(String joinCode);

    /** Those that someone is a member of and the public ones, newest first. */
    @SqlQuery(STANDING + """
            where c.is_public
                or c.id in (select m.classroom_id from classroom_member m where m.account_id = :accountId)
            order by c.created_at desc, c.id desc
            limit :limit offset :offset
            """)
    List<ClassroomRow> visibleTo(UUID accountId, int limit, long offset);

    /** All there are, newest first. */
    @SqlQuery(STANDING + """
            order by c.created_at desc, c.id desc
            limit :limit
            """)
    List<ClassroomRow> newest(int limit);

    @SqlQuery("""
            select count(*) from classroom c
            where c.dissolved_at is null and (c.is_public
                or c.id in (select m.classroom_id from classroom_member m where m.account_id = :accountId))
            """)
    long countVisibleTo(UUID accountId);

    /**
     * All there are, newest first, or only those whose host's account is not active any more.
     *
     * @param pattern of the classroom's or the host's name, with ! before what is no wildcard
     */
    @SqlQuery(STANDING + """
            where (a.status <> 'active' or :anybody)
                and (c.name ilike :pattern escape '!' or a.nickname ilike :pattern escape '!'
                    or a.username ilike :pattern escape '!')
            order by c.created_at desc, c.id desc
            limit :limit offset :offset
            """)
    List<ClassroomRow> ledBy(boolean anybody, String pattern, int limit, long offset);

    @SqlQuery("""
            select count(*) from classroom c join account a on a.id = c.host_id and c.dissolved_at is null
            where (a.status <> 'active' or :anybody)
                and (c.name ilike :pattern escape '!' or a.nickname ilike :pattern escape '!'
                    or a.username ilike :pattern escape '!')
            """)
    long countLedBy(boolean anybody, String pattern);

    /** Who leads it, held until the transaction ends. */
    @SqlQuery("select host_id from classroom where id = :id and dissolved_at is null for update")
    Optional<UUID> lockHost(UUID id);

    @SqlUpdate("""
            update classroom set is_public = :isPublic, approval_required = :approvalRequired, keep_chat = :keepChat,
                synchronised = :synchronised
            where id = :id
            """)
    void configure(UUID id, boolean isPublic, boolean approvalRequired, boolean keepChat, boolean synchronised);

    @SqlUpdate("update classroom set dissolved_at = :now, join_code = null where id = :id")
    void dissolve(UUID id, Instant now);

    /** The dissolved ones that somebody led, the last one first. */
    @SqlQuery("""
            select c.id, c.name, c.host_id, coalesce(a.nickname, a.username) as host_name, c.is_public,
                c.approval_required, c.keep_chat, c.synchronised, c.created_at, c.dissolved_at
            from classroom c join account a on a.id = c.host_id
            where c.host_id = :hostId and c.dissolved_at is not null
            order by c.dissolved_at desc, c.id desc
            limit :limit offset :offset
            """)
    List<DissolvedRow> dissolved(UUID hostId, int limit, long offset);

    @SqlQuery("select count(*) from classroom where host_id = :hostId and dissolved_at is not null")
    long countDissolved(UUID hostId);

    /** Who led a dissolved one. */
    @SqlQuery("select host_id from classroom where id = :id and dissolved_at is not null")
    Optional<UUID> dissolvedHost(UUID id);

    /** Those of a host whose code ends before a moment, the ended ones among them. */
    @SqlQuery(STANDING + "where c.host_id = :hostId and c.code_until < :before")
    List<ClassroomRow> codesEnding(UUID hostId, Instant before);

    /** Lets a code that has not ended live on. */
    @SqlUpdate("""
            update classroom set code_until = :until
            where id = :id and host_id = :hostId and dissolved_at is null and code_until > :now and code_until < :until
            """)
    void prolongCode(UUID id, UUID hostId, Instant now, Instant until);

    /** 0 where the new code is taken, or the old one is no longer what it was. */
    @SqlUpdate("""
            update classroom set join_code = :joinCode, code_until = :until
            where id = :id and join_code = :before and dissolved_at is null
                and not exists (select 1 from classroom other where other.join_code = :joinCode)
            """)
    int changeCode(UUID id, String before, String joinCode, Instant until);

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
