package lectern.server.mfa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Second factors and what is needed beside them. */
public interface MfaDao {

    @SqlQuery("select sealed, enabled_at, last_step from totp where account_id = :accountId")
    Optional<TotpRow> find(UUID accountId);

    /** As {@link #find}, and keeps other sign-ins of the account waiting until the transaction ends. */
    @SqlQuery("select sealed, enabled_at, last_step from totp where account_id = :accountId for update")
    Optional<TotpRow> lock(UUID accountId);

    @SqlUpdate("""
            insert into totp (account_id, sealed, created_at, last_step) values (:accountId, :sealed, :now, 0)
            """)
    void insert(UUID accountId, String sealed, Instant now);

    @SqlUpdate("update totp set enabled_at = :now, last_step = :step where account_id = :accountId")
    void enable(UUID accountId, long step, Instant now);

    /** Remembers the step of an accepted code. 0 where that one or a later one was accepted before. */
    @SqlUpdate("update totp set last_step = :step where account_id = :accountId and last_step < :step")
    int accept(UUID accountId, long step);

    @SqlUpdate("delete from totp where account_id = :accountId")
    int delete(UUID accountId);

    @SqlUpdate("insert into recovery_code (account_id, code_hash) values (:accountId, :codeHash)")
    void insertRecovery(UUID accountId, String codeHash);

    /** 0 where there is no such code, or it was used before. */
    @SqlUpdate("""
            update recovery_code set used_at = :now
            where account_id = :accountId and code_hash = :codeHash and used_at is null
            """)
    int useRecovery(UUID accountId, String codeHash, Instant now);

    @SqlQuery("select count(*) from recovery_code where account_id = :accountId and used_at is null")
    int recoveryLeft(UUID accountId);

    @SqlUpdate("delete from recovery_code where account_id = :accountId")
    void deleteRecovery(UUID accountId);

    @SqlQuery("select sent_at from sent_code where account_id = :accountId")
    Optional<Instant> sentAt(UUID accountId);

    @SqlQuery("select count(*) from recovery_code where account_id = :accountId and used_at is not null")
    int recoveryUsed(UUID accountId);

    @SqlUpdate("""
            insert into sent_code (account_id, code_hash, sent_at, expires_at)
            values (:accountId, :codeHash, :now, :expiresAt)
            """)
    void insertSent(UUID accountId, String codeHash, Instant now, Instant expiresAt);

    /** 0 where this code was not sent last, or has run out. */
    @SqlUpdate("""
            delete from sent_code
            where account_id = :accountId and code_hash = :codeHash and expires_at > :now
            """)
    int useSent(UUID accountId, String codeHash, Instant now);

    @SqlUpdate("delete from sent_code where account_id = :accountId")
    void deleteSent(UUID accountId);

    @SqlQuery("select phone from mfa_phone where account_id = :accountId")
    @Nullable
    String phone(UUID accountId);

    @SqlUpdate("insert into mfa_phone (account_id, phone) values (:accountId, :phone)")
    void insertPhone(UUID accountId, String phone);

    @SqlUpdate("delete from mfa_phone where account_id = :accountId")
    void deletePhone(UUID accountId);

    @SqlQuery("select failures, last_at from mfa_failure where account_id = :accountId")
    Optional<FailureRow> failures(UUID accountId);

    @SqlUpdate("insert into mfa_failure (account_id, failures, last_at) values (:accountId, 1, :now)")
    void firstFailure(UUID accountId, Instant now);

    @SqlUpdate("update mfa_failure set failures = failures + 1, last_at = :now where account_id = :accountId")
    int addFailure(UUID accountId, Instant now);

    @SqlUpdate("delete from mfa_failure where account_id = :accountId")
    void deleteFailures(UUID accountId);
}
