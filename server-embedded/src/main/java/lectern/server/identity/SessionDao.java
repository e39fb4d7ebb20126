package lectern.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Sign-ins and their refresh tokens. */
public interface SessionDao {

    @SqlUpdate("""
            insert into session (id, account_id, device_id, address, user_agent, created_at, last_active_at)
            values (:id, :accountId, :deviceId, :address, :userAgent, :now, :now)
            """)
    void insert(UUID id, UUID accountId, @Nullable String deviceId, String address, String userAgent, Instant now);

    /** A session with what its account may do now. */
    @SqlQuery("""
            select s.id, s.account_id, s.ended_at, a.role, a.status
            from session s join account a on a.id = s.account_id
            where s.id = :id
            """)
    Optional<SessionRow> find(UUID id);

    @SqlUpdate("""
            update session set last_active_at = :now, address = :address, user_agent = :userAgent where id = :id
            """)
    void active(UUID id, String address, String userAgent, Instant now);

    /** 0 where it had ended before. */
    @SqlUpdate("update session set ended_at = :now, end_reason = :reason where id = :id and ended_at is null")
    int end(UUID id, String reason, Instant now);

    @SqlUpdate("""
            insert into refresh_token (token_hash, session_id, created_at, expires_at)
            values (:tokenHash, :sessionId, :now, :expiresAt)
            """)
    void insertToken(String tokenHash, UUID sessionId, Instant now, Instant expiresAt);

    @SqlQuery("select token_hash, session_id, expires_at, rotated_at from refresh_token where token_hash = :tokenHash")
    Optional<RefreshTokenRow> token(String tokenHash);

    /** Marks a token as used. 0 where it was used before, also by someone who does so right now. */
    @SqlUpdate("update refresh_token set rotated_at = :now where token_hash = :tokenHash and rotated_at is null")
    int rotate(String tokenHash, Instant now);

    @SqlUpdate("delete from refresh_token where expires_at < :now")
    int deleteExpiredTokens(Instant now);

    /** The sessions of an account that go on, the newest first. */
    @SqlQuery("""
            select id, device_id, address, user_agent, created_at, last_active_at from session
            where account_id = :accountId and ended_at is null and last_active_at > :since
            order by id desc
            """)
    List<OpenSession> open(UUID accountId, Instant since);

    /** All that were not ended, also those that nobody can go on with. */
    @SqlQuery("select id from session where account_id = :accountId and ended_at is null order by id desc")
    List<UUID> notEnded(UUID accountId);

    @SqlQuery("select account_id from session where id = :id and ended_at is null")
    Optional<UUID> ownerOfOpen(UUID id);

    /**
     * Whether somebody was ever signed in on a device.
     *
     * @param name of the account, or its e-mail address, each as accounts fold theirs
     */
    @SqlQuery("""
            select exists (
                select 1 from session s join account a on a.id = s.account_id
                where (a.username_key = :name or a.email_key = :name) and s.device_id = :deviceId)
            """)
    boolean knows(String name, String deviceId);

    /** Which of these have ended. */
    @SqlQuery("select id from session where id in (<ids>) and ended_at is not null")
    List<UUID> ended(@BindList List<UUID> ids);
}
