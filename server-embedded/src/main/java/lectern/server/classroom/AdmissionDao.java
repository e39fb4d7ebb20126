package lectern.server.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Relation;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The tables {@code classroom_invitation} and {@code classroom_application}. */
public interface AdmissionDao {

    /** How someone stands to a classroom. */
    record Standing(UUID classroomId, Relation relation) {}

    /** Someone who asks to be let in. */
    record ApplicationRow(
            UUID classroomId,
            UUID accountId,
            @Nullable String nickname,
            MemberKind kind,
            @Nullable String message,
            Instant appliedAt) {}

    /** Someone who was asked in. */
    record InvitationRow(UUID classroomId, Instant invitedAt) {}

    /** How someone stands to all classrooms that they have to do with, for each the closest first. */
    @SqlQuery("""
            select classroom_id, relation from (
                select classroom_id, case role when 'host' then 'HOST' else 'MEMBER' end as relation, 1 as distance
                from classroom_member where account_id = :accountId
                union all
                select classroom_id, 'INVITED', 2 from classroom_invitation where account_id = :accountId
                union all
                select classroom_id, 'APPLIED', 3 from classroom_application where account_id = :accountId) ties
            order by distance
            """)
    List<Standing> standings(UUID accountId);

    /** 0 where they were asked in before. */
    @SqlUpdate("""
            insert into classroom_invitation (classroom_id, account_id, invited_at)
            values (:classroomId, :accountId, :now)
            on conflict do nothing
            """)
    int invite(UUID classroomId, UUID accountId, Instant now);

    @SqlQuery("""
            select exists (
                select 1 from classroom_invitation where classroom_id = :classroomId and account_id = :accountId)
            """)
    boolean invited(UUID classroomId, UUID accountId);

    /** 0 where they ask already. */
    @SqlUpdate("""
            insert into classroom_application (classroom_id, account_id, message, applied_at)
            values (:classroomId, :accountId, :message, :now)
            on conflict do nothing
            """)
    int apply(UUID classroomId, UUID accountId, @Nullable String message, Instant now);

    /** The first one first. */
    @SqlQuery("select p.classroom_id, p.account_id, coalesce(a.nickname, a.username) as nickname, p.message,"
            + " p.applied_at, " + MemberDao.KIND + """
            from classroom_application p join account a on a.id = p.account_id
            where p.classroom_id = :classroomId
            order by p.applied_at, p.account_id
            """)
    List<ApplicationRow> applications(UUID classroomId);

    @SqlUpdate("""
            delete from classroom_application where classroom_id = :classroomId and account_id = :accountId
            """)
    int deleteApplication(UUID classroomId, UUID accountId);

    @SqlUpdate("delete from classroom_invitation where classroom_id = :classroomId and account_id = :accountId")
    int deleteInvitation(UUID classroomId, UUID accountId);

    @SqlUpdate("delete from classroom_application where classroom_id = :classroomId")
    void deleteApplications(UUID classroomId);

    /** Who was asked in and has not come. */
    @SqlQuery("select account_id from classroom_invitation where classroom_id = :classroomId order by invited_at")
    List<UUID> invitees(UUID classroomId);

    @SqlUpdate("delete from classroom_invitation where classroom_id = :classroomId")
    void deleteInvitations(UUID classroomId);

    /** The applications of someone. */
    @SqlQuery("select p.classroom_id, p.account_id, coalesce(a.nickname, a.username) as nickname, p.message,"
            + " p.applied_at, " + MemberDao.KIND + """
            from classroom_application p join account a on a.id = p.account_id
            where p.account_id = :accountId
            order by p.applied_at
            """)
    List<ApplicationRow> applicationsOf(UUID accountId);

    @SqlQuery("""
            select classroom_id, invited_at from classroom_invitation where account_id = :accountId order by invited_at
            """)
    List<InvitationRow> invitationsOf(UUID accountId);

    @SqlUpdate("delete from classroom_application where account_id = :accountId")
    void forgetApplications(UUID accountId);

    @SqlUpdate("delete from classroom_invitation where account_id = :accountId")
    void forgetInvitations(UUID accountId);

    @SqlQuery("select id from account where username_key = :usernameKey and status = 'active'")
    Optional<UUID> activeNamed(String usernameKey);

    @SqlQuery("select exists (select 1 from account where id = :accountId and status = 'active')")
    boolean active(UUID accountId);
}
