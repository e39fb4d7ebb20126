package lectern.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The table {@code account}. */
public interface AccountDao {

    @SqlQuery("""
            select id, username, nickname, password_hash, role, tier, avatar_url, device_id, status
            from account where id = :id
            """)
    Optional<AccountRow> find(UUID id);

    /** As {@link #find}; nobody else changes the row until this transaction ends. */
    @SqlQuery("""
            select id, username, nickname, password_hash, role, tier, avatar_url, device_id, status
            from account where id = :id for update
            """)
    Optional<AccountRow> lock(UUID id);

    /** Keeps others from changing the super_admins who can act, until this transaction ends. */
    @SqlQuery("select id from account where role = 'super_admin' and status = 'active' order by id for update")
    List<UUID> lockSuperAdmins();

    /** Count these after {@link #lockSuperAdmins}: what another transaction did while this one waited is seen then. */
    @SqlQuery("select count(*) from account where role = 'super_admin' and status = 'active'")
    int superAdmins();

    @SqlQuery("""
            select id, username, nickname, password_hash, role, tier, avatar_url, device_id, status
            from account where username_key = :usernameKey
            """)
    Optional<AccountRow> withUsername(String usernameKey);

    @SqlQuery("""
            select id, username, nickname, password_hash, role, tier, avatar_url, device_id, status
            from account where email_key = :emailKey
            """)
    Optional<AccountRow> withEmail(String emailKey);

    /** The guest of a device who bears a name; the newest where there are several. */
    @SqlQuery("""
            select id, username, nickname, password_hash, role, tier, avatar_url, device_id, status
            from account
            where device_id = :deviceId and nickname_key = :nicknameKey and password_hash is null and role = 'student'
            order by id desc limit 1
            """)
    Optional<AccountRow> guestOf(String deviceId, String nicknameKey);

    /** The guest of a device who has not said a name yet. */
    @SqlQuery("""
            select id, username, nickname, password_hash, role, tier, avatar_url, device_id, status
            from account
            where device_id = :deviceId and nickname_key is null and password_hash is null and role = 'student'
            order by id desc limit 1
            """)
    Optional<AccountRow> namelessGuestOf(String deviceId);

    /** The guest who was last signed in on a device. */
    @SqlQuery("""
            select a.id, a.username, a.nickname, a.password_hash, a.role, a.tier, a.avatar_url, a.device_id, a.status
            from account a
            where a.device_id = :deviceId and a.password_hash is null and a.role = 'student'
            order by (select s.id from session s where s.account_id = a.id order by s.id desc limit 1) desc nulls last,
                a.id desc
            limit 1
            """)
    Optional<AccountRow> lastGuestOf(String deviceId);

    /** Adds an account with a username. 0 where the username or the e-mail is taken. */
    @SqlUpdate("""
            insert into account (id, username, username_key, email, email_key, password_hash,
                role, tier, status, created_at, updated_at)
            values (:id, :username, :usernameKey, :email, :emailKey, :passwordHash,
                :role, :tier, :status, :now, :now)
            on conflict do nothing
            """)
    int insert(
            UUID id,
            String username,
            String usernameKey,
            @Nullable String email,
            @Nullable String emailKey,
            @Nullable String passwordHash,
            String role,
            String tier,
            String status,
            Instant now);

    @SqlUpdate("""
            insert into account (id, nickname, nickname_key, device_id, role, tier, status, created_at, updated_at)
            values (:id, :nickname, :nicknameKey, :deviceId, :role, :tier, :status, :now, :now)
            """)
    void insertGuest(
            UUID id,
            @Nullable String nickname,
            @Nullable String nicknameKey,
            String deviceId,
            String role,
            String tier,
            String status,
            Instant now);

    /** A student of the roster: no device, no password. */
    @SqlUpdate("""
            insert into account (id, nickname, nickname_key, role, tier, status, created_at, updated_at)
            values (:id, :nickname, :nicknameKey, :role, :tier, :status, :now, :now)
            """)
    void insertStudent(
            UUID id, String nickname, String nicknameKey, String role, String tier, String status, Instant now);

    /** 0 where anybody was ever signed in with it. */
    @SqlUpdate("""
            delete from account
            where id = :id and not exists (select 1 from session s where s.account_id = :id)
            """)
    int deleteUnused(UUID id);

    /** Where a guest is from now on. */
    @SqlUpdate("update account set device_id = :deviceId, updated_at = :now where id = :id")
    void setDevice(UUID id, String deviceId, Instant now);

    @SqlUpdate("""
            update account set nickname = :nickname, nickname_key = :nicknameKey, updated_at = :now where id = :id
            """)
    void setNickname(UUID id, String nickname, String nicknameKey, Instant now);

    @SqlUpdate("update account set password_hash = :passwordHash, updated_at = :now where id = :id")
    void setPasswordHash(UUID id, String passwordHash, Instant now);

    /** Makes a hash anew with today's parameters; does nothing where the password was changed meanwhile. */
    @SqlUpdate("""
            update account set password_hash = :passwordHash, updated_at = :now
            where id = :id and password_hash = :known
            """)
    void renewPasswordHash(UUID id, String known, String passwordHash, Instant now);

    @SqlUpdate("update account set role = :role, updated_at = :now where id = :id")
    void setRole(UUID id, String role, Instant now);

    @SqlUpdate("update account set status = :status, updated_at = :now where id = :id")
    void setStatus(UUID id, String status, Instant now);

    /** Does nothing for an account in another status. */
    @SqlUpdate("update account set status = :to, updated_at = :now where id = :id and status = :from")
    void moveStatus(UUID id, String from, String to, Instant now);

    @SqlUpdate("update account set status = :status, status_reason = :reason, updated_at = :now where id = :id")
    void shut(UUID id, String status, @Nullable String reason, Instant now);

    /** The e-mail address of an account, null where none is known. */
    @SqlQuery("select email from account where id = :id")
    @Nullable
    String emailOf(UUID id);

    @SqlQuery("select count(*) from account")
    long count();

    /** Accounts with a session that was active since. */
    @SqlQuery("select count(distinct account_id) from session where last_active_at >= :since")
    long activeSince(Instant since);

    /** Whether anyone is a super_admin, able to act or not. */
    static boolean anySuperAdmin(Tx tx) {
        return tx.finds("select 1 from account where role = 'super_admin' limit 1");
    }
}
