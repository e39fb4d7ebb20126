package lectern.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What people tell of themselves: columns of {@code account}, and {@code account_preference}. */
public interface ProfileDao {

    /** Anyone's, whatever the status. */
    @SqlQuery("""
            select a.id, a.username, a.nickname, a.first_name, a.last_name, a.email, a.avatar_url, a.device_id, a.role,
                a.tier, a.status, a.password_hash is not null as registered, a.created_at, a.updated_at,
                p.notification_preference, p.preferred_study_time, p.weekly_learning_goal
            from account a left join account_preference p on p.account_id = a.id
            where a.id = :id
            """)
    Optional<ProfileRow> find(UUID id);

    @SqlQuery("select exists (select 1 from account where username_key = :usernameKey)")
    boolean taken(String usernameKey);

    /** Fails with a unique violation where a name or an address is taken. */
    @SqlUpdate("""
            update account
            set username = :username, username_key = :usernameKey, email = :email, email_key = :emailKey,
                nickname = :nickname, nickname_key = :nicknameKey, first_name = :firstName, last_name = :lastName,
                avatar_url = :avatarUrl, updated_at = :now
            where id = :id
            """)
    void update(
            UUID id,
            @Nullable String username,
            @Nullable String usernameKey,
            @Nullable String email,
            @Nullable String emailKey,
            @Nullable String nickname,
            @Nullable String nicknameKey,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String avatarUrl,
            Instant now);

    /** Makes a guest an account that signs in with a password. Which device it came from matters no more. */
    @SqlUpdate("""
            update account set password_hash = :passwordHash, device_id = null, updated_at = :now where id = :id
            """)
    void register(UUID id, String passwordHash, Instant now);

    /** Nothing that tells who it was is left. */
    @SqlUpdate("""
            update account
            set username = null, username_key = null, email = null, email_key = null, nickname = null,
                nickname_key = null, first_name = null, last_name = null, avatar_url = null, device_id = null,
                password_hash = null, status_reason = null, status = 'erased', updated_at = :now
            where id = :id
            """)
    void erase(UUID id, Instant now);

    /** Pictures of people, whoever they are. */
    @SqlQuery("select distinct avatar_url from account where avatar_url like '/media/%'")
    List<String> avatars();

    /** Does nothing where there is a row already. */
    @SqlUpdate("""
            insert into account_preference (account_id, notification_preference, updated_at)
            values (:id, true, :now)
            on conflict do nothing
            """)
    void addPreferences(UUID id, Instant now);

    @SqlQuery("select ui, audio, accessibility from account_preference where account_id = :id")
    Optional<PreferenceRow> preferences(UUID id);

    @SqlQuery("select notification_preference from account_preference where account_id = :id")
    Optional<Boolean> notified(UUID id);

    @SqlUpdate("""
            update account_preference
            set ui = :ui, audio = :audio, accessibility = :accessibility, updated_at = :now
            where account_id = :id
            """)
    void setPreferences(
            UUID id, @Nullable String ui, @Nullable String audio, @Nullable String accessibility, Instant now);

    @SqlUpdate("""
            update account_preference
            set notification_preference = :notified, preferred_study_time = :studyTime, weekly_learning_goal = :goal,
                updated_at = :now
            where account_id = :id
            """)
    void setLearning(UUID id, boolean notified, @Nullable String studyTime, @Nullable Integer goal, Instant now);

    @SqlUpdate("delete from account_preference where account_id = :id")
    void deletePreferences(UUID id);

    @SqlUpdate("""
            update session set device_id = null, address = '', user_agent = '' where account_id = :id
            """)
    void forgetDevices(UUID id);

    @SqlUpdate("""
            delete from refresh_token where session_id in (select s.id from session s where s.account_id = :id)
            """)
    void deleteTokens(UUID id);

    /** The devices and addresses that someone came from. */
    @SqlQuery("""
            select distinct device_id from session where account_id = :id and device_id is not null
            """)
    Set<String> devices(UUID id);

    /** Every sign-in there was, the newest first. */
    @SqlQuery("""
            select id, device_id, address, user_agent, created_at, last_active_at, ended_at, end_reason from session
            where account_id = :id
            order by id desc
            """)
    List<PastSession> sessions(UUID id);
}
