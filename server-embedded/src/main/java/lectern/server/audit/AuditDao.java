package lectern.server.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
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

    /** What some accounts, classrooms and articles are called now; the list of ids is not empty. */
    @SqlQuery("""
            select id, coalesce(username, nickname) as name from account where id in (<ids>)
            union all
            select id, name from classroom where id in (<ids>)
            union all
            select id, title as name from article where id in (<ids>)""")
    List<NamedThing> names(@BindList("ids") List<UUID> ids);

    /** Something and what it is called. */
    record NamedThing(UUID id, @Nullable String name) {}

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

    /** All entries, the newest first; for exports, which go through them one by one. */
    @AllowUnusedBindings
    @FetchSize(500)
    @SqlQuery("""
            select id, created_at, actor_id, actor_name, address, action, kind, thing_id, state_before, state_after
            from audit_entry
            <where>
            order by id desc""")
    ResultIterator<AuditRow> all(@Define("where") String where, @BindMethods AuditFilter filter);

    /** What an account did and what was done to it, the newest first; two halves, so that each has its index. */
    @SqlQuery("""
            select id, created_at, actor_id, actor_name, address, action, kind, thing_id, state_before, state_after
            from audit_entry
            where actor_id = :accountId
            union all
            select id, created_at, actor_id, actor_name, address, action, kind, thing_id, state_before, state_after
            from audit_entry
            where kind in (<kinds>) and thing_id = :id and (actor_id is null or actor_id <> :accountId)
            order by id desc""")
    List<AuditRow> about(
            @Bind("accountId") UUID accountId, @Bind("id") String id, @BindList("kinds") Collection<String> kinds);

    /** Entries about an account, whatever the kind, or with its id in what was before or after; reads all there are. */
    @SqlQuery("""
            select id, created_at, actor_id, actor_name, address, action, kind, thing_id, state_before, state_after
            from audit_entry
            where thing_id = :id or state_before like :pattern or state_after like :pattern""")
    List<AuditRow> mentioning(@Bind("pattern") String pattern, @Bind("id") String id);

    /** The deeds stay, the name and address go. */
    @SqlUpdate("update audit_entry set actor_name = null, address = null where actor_id = :accountId")
    void forgetActor(@Bind("accountId") UUID accountId);

    /** Only for what tells who somebody was that is to be forgotten; otherwise entries are never changed. */
    @SqlUpdate("update audit_entry set state_before = :before, state_after = :after where id = :id")
    void setStates(@Bind("id") UUID id, @Bind("before") @Nullable String before, @Bind("after") @Nullable String after);
}
