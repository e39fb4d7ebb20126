package lectern.server.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of media. */
interface MediaDao {

    @SqlQuery("select * from media where id = :id")
    @Nullable
    MediaRow find(@Bind("id") String id);

    @SqlQuery("select * from media where id in (<ids>)")
    List<MediaRow> byIds(@BindList("ids") Collection<String> ids);

    /** 0 where it is there already; waits for whoever removes it right now. */
    @SqlUpdate("""
            insert into media (id, kind, content_type, size_bytes, name, created_by, created_at, claimed_at)
            values (:id, :kind, :contentType, :sizeBytes, :name, :createdBy, :createdAt, :claimedAt)
            on conflict do nothing""")
    int insert(@BindMethods MediaRow row);

    /** Says that these are wanted now; who sweeps looks at the time again before. */
    @SqlBatch("update media set claimed_at = :now where id = :id")
    int[] claim(@Bind("id") List<String> ids, @Bind("now") Instant now);

    @SqlQuery("select * from media where created_by = :accountId and name = '' order by created_at, id")
    List<MediaRow> namelessOf(@Bind("accountId") UUID accountId);

    @AllowUnusedBindings
    @SqlQuery("select * from media <where> order by created_at desc, id desc limit :limit offset :offset")
    List<MediaRow> page(
            @Define("where") String where,
            @Bind("kind") @Nullable String kind,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from media <where>")
    long count(@Define("where") String where, @Bind("kind") @Nullable String kind);

    @SqlQuery("select id from media where claimed_at < :before")
    List<String> claimedBefore(@Bind("before") Instant before);

    /** 0 where somebody wants it again. */
    @SqlUpdate("delete from media where id = :id and claimed_at < :before")
    int delete(@Bind("id") String id, @Bind("before") Instant before);
}
