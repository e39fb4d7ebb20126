package lectern.server.audit;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL of the audit trail. Written by {@link AuditTrail} only. */
public interface AuditDao {

    @SqlBatch("""
            insert into audit_entry (id, created_at, actor_id, actor_name, address, action, kind, thing_id,
                state_before, state_after)
            values (:id, :createdAt, :actorId, :actorName, :address, :action, :kind, :thingId,
                :stateBefore, :stateAfter)""")
    void insert(@BindMethods List<AuditRow> rows);

    /** What an account is called now; null where there is none or it has no name. */
    @SqlQuery("select coalesce(username, nickname) from account where id = :id")
    @Nullable
    String nameOf(@Bind("id") UUID id);

    /** One page of entries, the newest first. */
    @SqlQuery("""
            select id, created_at, actor_id, actor_name, address, action, kind, thing_id, state_before, state_after
            from audit_entry
            <where>
            order by id desc
            limit :limit offset :offset""")
    List<AuditRow> list(
            @Define("where") String where,
            @BindMethods AuditFilter filter,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from audit_entry <where>")
    long count(@Define("where") String where, @BindMethods AuditFilter filter);
}
