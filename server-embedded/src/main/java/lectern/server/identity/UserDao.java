package lectern.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Accounts as administrators list them. */
public interface UserDao {
    String ROWS = """
            select a.id, a.username, a.nickname, a.first_name, a.last_name, a.email, a.role, a.status, a.status_reason,
                a.tier, a.password_hash is not null as registered, a.avatar_url, a.created_at,
                (select max(s.last_active_at) from session s where s.account_id = a.id) as last_active_at
            from account a
            """;

    @AllowUnusedBindings
    @SqlQuery(ROWS + "<where> order by a.id desc limit :limit offset :offset")
    List<UserRow> page(
            @Define("where") String where,
            @BindMap Map<String, Object> parameters,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from account a <where>")
    long count(@Define("where") String where, @BindMap Map<String, Object> parameters);

    @SqlQuery(ROWS + "where a.id = :id and a.status <> 'erased'")
    Optional<UserRow> find(@Bind("id") UUID id);

    @SqlQuery("select count(*) from session where account_id = :id and ended_at is null and last_active_at > :since")
    long openSessions(@Bind("id") UUID id, @Bind("since") Instant since);

    /** Sign-ins, challenges and changes of an account, the newest first. */
    @SqlQuery("""
            select at, kind, what, thing, address from (
                select created_at as at, 'sign_in' as kind, user_agent as what, cast(id as varchar(100)) as thing,
                    address
                from session where account_id = :id
                union all
                select ended_at, 'sign_out', end_reason, cast(id as varchar(100)), address
                from session where account_id = :id and ended_at is not null
                union all
                select created_at, 'challenge', category_id, cast(id as varchar(100)), null
                from challenge where account_id = :id
                union all
                select created_at, case when actor_id = :id then 'did' else 'done' end, concat(action, ' ', kind),
                    thing_id, address
                from audit_entry where actor_id = :id or (kind = 'user' and thing_id = :text)
            ) as activity
            order by at desc, kind, thing
            limit :limit offset :offset
            """)
    List<ActivityRow> activity(
            @Bind("id") UUID id, @Bind("text") String text, @Bind("limit") int limit, @Bind("offset") long offset);

    @SqlQuery("""
            select (select count(*) from session where account_id = :id)
                + (select count(*) from session where account_id = :id and ended_at is not null)
                + (select count(*) from challenge where account_id = :id)
                + (select count(*) from audit_entry where actor_id = :id or (kind = 'user' and thing_id = :text))
            """)
    long activityCount(@Bind("id") UUID id, @Bind("text") String text);
}
