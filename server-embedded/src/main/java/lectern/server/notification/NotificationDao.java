package lectern.server.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.model.notification.NotificationType;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The table {@code notification}. What is archived is shown to nobody; only an export of personal data tells of it. */
public interface NotificationDao {

    @SqlUpdate("""
            insert into notification (id, account_id, type, content, parameters, target_id, about_id,
                created_at)
            values (:id, :accountId, :type, :content, :parameters, :targetId, :aboutId, :now)
            """)
    void insert(
            UUID id,
            UUID accountId,
            NotificationType type,
            @Nullable String content,
            String parameters,
            @Nullable String targetId,
            @Nullable UUID aboutId,
            Instant now);

    @SqlQuery("""
            select id, type, content, parameters, target_id, created_at, read_at from notification
            where id = :id and account_id = :accountId and archived_at is null
            """)
    Optional<NotificationRow> find(UUID accountId, UUID id);

    /**
     * Newest first.
     *
     * @param read null for all
     */
    @SqlQuery("""
            select id, type, content, parameters, target_id, created_at, read_at from notification
            where account_id = :accountId and archived_at is null
                and (cast(:read as boolean) is null or (read_at is not null) = cast(:read as boolean))
            order by id desc limit :limit offset :offset
            """)
    List<NotificationRow> list(UUID accountId, @Nullable Boolean read, int limit, long offset);

    @SqlQuery("""
            select count(*) from notification
            where account_id = :accountId and archived_at is null
                and (cast(:read as boolean) is null or (read_at is not null) = cast(:read as boolean))
            """)
    long count(UUID accountId, @Nullable Boolean read);

    /** What was read before stays as it was; says how many were not. */
    @SqlUpdate("""
            update notification set read_at = :now
            where account_id = :accountId and read_at is null and archived_at is null and id in (<ids>)
            """)
    int read(UUID accountId, @BindList("ids") List<UUID> ids, Instant now);

    @SqlUpdate("""
            update notification set read_at = :now
            where account_id = :accountId and read_at is null and archived_at is null
            """)
    int readAll(UUID accountId, Instant now);

    @SqlUpdate("delete from notification where account_id = :accountId and id = :id and archived_at is null")
    int delete(UUID accountId, UUID id);

    @SqlUpdate("delete from notification where account_id = :accountId and archived_at is null")
    int clear(UUID accountId);

    /** Who has been told since a moment of something. */
    @SqlQuery("""
            select distinct account_id from notification
            where created_at >= :since and target_id = :targetId and archived_at is null
            """)
    List<UUID> toldOf(String targetId, Instant since);

    /** As {@link #toldOf}, and what they were told goes. */
    @SqlUpdate("""
            delete from notification where created_at >= :since and target_id = :targetId and archived_at is null
            """)
    void deleteOf(String targetId, Instant since);

    /** @param readBefore later than the other, so that it bounds the age of all that is looked at */
    @SqlUpdate("""
            update notification set archived_at = :now
            where archived_at is null and created_at < :readBefore
                and (read_at < :readBefore or (read_at is null and created_at < :unreadBefore))
            """)
    int archive(Instant now, Instant readBefore, Instant unreadBefore);

    @SqlUpdate("delete from notification where archived_at is not null and created_at < :before")
    int purge(Instant before);

    /** The name of who is signed in, empty for a sign-in that has ended. */
    @SqlQuery("""
            select coalesce(a.nickname, a.username, '') from session s join account a on a.id = s.account_id
            where s.id = :sessionId and s.ended_at is null
            """)
    Optional<String> signedIn(UUID sessionId);

    /** All that is held, the archived ones too. */
    @SqlQuery("""
            select id, type, content, parameters, target_id, created_at, read_at from notification
            where account_id = :accountId order by id
            """)
    List<NotificationRow> all(UUID accountId);

    /** What was told to someone, and what others were told of them. */
    @SqlUpdate("delete from notification where account_id = :accountId or about_id = :accountId")
    void forget(UUID accountId);
}
