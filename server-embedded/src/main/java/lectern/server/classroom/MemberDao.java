package lectern.server.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables {@code classroom_member} and {@code classroom_removal}. */
public interface MemberDao {
    /** What sort of account {@code a} is; one in the roster may have no password, just as a guest. */
    String KIND = """
            case when a.role <> 'student' then 'STAFF'
                when exists (select 1 from student s where s.account_id = a.id) then 'ROSTER'
                when a.password_hash is null and a.username is null then 'GUEST'
                else 'ACCOUNT' end as kind
            """;

    /** The members; what else a query asks follows. */
    String MEMBERS = "select m.classroom_id, m.account_id, m.nickname, m.nickname_key, m.role, m.joined_at,"
            + " m.last_seen_at, " + KIND + "from classroom_member m join account a on a.id = m.account_id\n";

    /** 0 where the account is a member already, or the nickname is taken. */
    @SqlUpdate("""
            insert into classroom_member (classroom_id, account_id, nickname, nickname_key, role, joined_at)
            values (:classroomId, :accountId, :nickname, :nicknameKey, :role, :now)
            on conflict do nothing
            """)
    int insert(UUID classroomId, UUID accountId, String nickname, String nicknameKey, String role, Instant now);

    @SqlQuery(MEMBERS + """
            where m.classroom_id = :classroomId and m.account_id = :accountId
            """)
    Optional<MemberRow> find(UUID classroomId, UUID accountId);

    @SqlQuery("""
            select account_id from classroom_member
            where classroom_id = :classroomId and nickname_key = :nicknameKey
            """)
    Optional<UUID> named(UUID classroomId, String nicknameKey);

    /** The nicknames of everyone but one. */
    @SqlQuery("""
            select nickname_key from classroom_member
            where classroom_id = :classroomId and account_id <> :accountId
            """)
    Set<String> keysOfOthers(UUID classroomId, UUID accountId);

    /** The host first, then by name. */
    @SqlQuery(MEMBERS + """
            where m.classroom_id = :classroomId
            order by case when m.role = 'host' then 0 else 1 end, m.nickname_key, m.account_id
            """)
    List<MemberRow> all(UUID classroomId);

    /** Where someone is a student. */
    @SqlQuery("select classroom_id from classroom_member where account_id = :accountId and role = 'student'")
    List<UUID> classroomsOfStudent(UUID accountId);

    @SqlUpdate("""
            update classroom_member set nickname = :nickname, nickname_key = :nicknameKey
            where classroom_id = :classroomId and account_id = :accountId
            """)
    void rename(UUID classroomId, UUID accountId, String nickname, String nicknameKey);

    /** Never goes back in time. */
    @SqlUpdate("""
            update classroom_member set last_seen_at = :at
            where classroom_id = :classroomId and account_id = :accountId
                and (last_seen_at is null or last_seen_at < :at)
            """)
    void seen(UUID classroomId, UUID accountId, Instant at);

    @SqlUpdate("delete from classroom_member where classroom_id = :classroomId and account_id = :accountId")
    int delete(UUID classroomId, UUID accountId);

    /** Notes that someone was sent away; 0 where it happened before, then {@link #removedAgain} counts it. */
    @SqlUpdate("""
            insert into classroom_removal (classroom_id, account_id, times, removed_at)
            values (:classroomId, :accountId, 1, :now)
            on conflict do nothing
            """)
    int removedFirst(UUID classroomId, UUID accountId, Instant now);

    @SqlUpdate("""
            update classroom_removal set times = times + 1, removed_at = :now
            where classroom_id = :classroomId and account_id = :accountId
            """)
    void removedAgain(UUID classroomId, UUID accountId, Instant now);

    @SqlQuery("""
            select times from classroom_removal where classroom_id = :classroomId and account_id = :accountId
            """)
    Optional<Integer> timesRemoved(UUID classroomId, UUID accountId);

    @SqlQuery(MEMBERS + """
            where m.account_id = :accountId
            order by m.joined_at, m.classroom_id
            """)
    List<MemberRow> of(UUID accountId);

    @SqlQuery("""
            select m.classroom_id, c.name, m.role, m.joined_at
            from classroom_member m join classroom c on c.id = m.classroom_id
            where m.account_id = :accountId
            order by m.joined_at desc, m.classroom_id
            """)
    List<ClassRolls.Place> places(UUID accountId);

    @SqlQuery("""
            select exists (
                select 1 from classroom_member h join classroom_member m on m.classroom_id = h.classroom_id
                where h.account_id = :hostId and h.role = 'host' and m.account_id = :memberId)
            """)
    boolean leads(UUID hostId, UUID memberId);

    @SqlUpdate("delete from classroom_member where classroom_id = :classroomId")
    void deleteAll(UUID classroomId);

    @SqlQuery("select classroom_id, times, removed_at from classroom_removal where account_id = :accountId")
    List<Removal> removalsOf(UUID accountId);

    @SqlUpdate("delete from classroom_removal where account_id = :accountId")
    void deleteRemovals(UUID accountId);

    /** Whether a sign-in goes on: who connects is looked at again, as it may have ended a moment ago. */
    @SqlQuery("select exists (select 1 from session where id = :sessionId and ended_at is null)")
    boolean signedIn(UUID sessionId);
}
