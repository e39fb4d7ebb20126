package lectern.server.oauth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table {@code foreign_identity}. */
public interface ForeignIdentityDao {

    @SqlQuery("select account_id from foreign_identity where issuer = :issuer and subject = :subject")
    Optional<UUID> accountOf(String issuer, String subject);

    /** 0 where somebody bound it first. */
    @SqlUpdate("""
            insert into foreign_identity (issuer, subject, account_id, created_at)
            values (:issuer, :subject, :accountId, :now)
            on conflict do nothing
            """)
    int bind(String issuer, String subject, UUID accountId, Instant now);

    /** Who an account is to the providers that know it. */
    @SqlQuery("""
            select issuer, subject, created_at from foreign_identity
            where account_id = :accountId
            order by issuer, subject
            """)
    List<BoundIdentity> of(UUID accountId);

    @SqlUpdate("delete from foreign_identity where account_id = :accountId")
    int unbind(UUID accountId);
}
