package lectern.server.question;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of what students report. */
interface FeedbackDao {
    String ROWS = """
            select f.id, f.account_id, f.question_id, f.reason, f.message, f.state, f.handled_by, f.created_at,
                f.updated_at, q.stem_text, q.category_id, coalesce(a.nickname, a.username) as reporter_name
            from feedback f
            join question q on q.id = f.question_id
            join account a on a.id = f.account_id
            """;

    /** 0 where this account has sent this request before. */
    @SqlUpdate("""
            insert into feedback (id, account_id, client_request_id, question_id, reason, message, state, created_at,
                updated_at)
            values (:id, :accountId, :clientRequestId, :questionId, :reason, :message, :state, :now, :now)
            on conflict do nothing""")
    int insert(
            @Bind("id") UUID id,
            @Bind("accountId") UUID accountId,
            @Bind("clientRequestId") String clientRequestId,
            @Bind("questionId") UUID questionId,
            @Bind("reason") String reason,
            @Bind("message") @Nullable String message,
            @Bind("state") String state,
            @Bind("now") Instant now);

    @SqlQuery(ROWS + "where f.account_id = :accountId and f.client_request_id = :clientRequestId")
    @Nullable
    FeedbackRow ofRequest(@Bind("accountId") UUID accountId, @Bind("clientRequestId") String clientRequestId);

    @SqlQuery(ROWS + "where f.id = :id")
    @Nullable
    FeedbackRow find(@Bind("id") UUID id);

    @SqlUpdate("update feedback set state = :state, handled_by = :by, updated_at = :now where id = :id")
    void setState(
            @Bind("id") UUID id, @Bind("state") String state, @Bind("by") @Nullable UUID by, @Bind("now") Instant now);

    @AllowUnusedBindings
    @SqlQuery(ROWS + "<where> order by f.id desc limit :limit offset :offset")
    List<FeedbackRow> page(
            @Define("where") String where,
            @BindMap Map<String, Object> parameters,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from feedback f <where>")
    long count(@Define("where") String where, @BindMap Map<String, Object> parameters);

    @SqlQuery(ROWS + "where f.account_id = :accountId order by f.id")
    List<FeedbackRow> of(@Bind("accountId") UUID accountId);

    @SqlUpdate("update feedback set message = null where account_id = :accountId")
    void forgetWords(@Bind("accountId") UUID accountId);
}
