package lectern.server.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.model.importing.RowCounts;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of imports. What moves one from state to state gives 0 where somebody else moved it first. */
interface ImportDao {
    String COLUMNS = """
            id, kind, state, format, file_name, size_bytes, options, is_checked, row_count, created, updated, same,
                skipped, refused, categories, created_by, created_at, expires_at, applied_at, undone_at, failure,
                made_so_far""";

    /** With the name of whoever uploaded it. */
    String SELECT = "select " + COLUMNS + """
            ,
                (select coalesce(nickname, username) from account where account.id = created_by) as created_by_name
            from import_batch
            """;

    String FORGET_CHECK = """
            categories = '[]', is_checked = false, row_count = 0, created = 0, updated = 0, same = 0, skipped = 0, refused = 0,
                failure = null""";

    String COUNTS = """
            row_count = :rows, created = :create, updated = :update, same = :same, skipped = :skip,
                refused = :refuse, failure = null""";

    /** Those that have not vanished; what is under way does not. */
    String THERE = "(expires_at is null or expires_at > :now or state in ('checking', 'applying'))";

    @SqlUpdate("insert into import_batch (" + COLUMNS + """
            )
            values (:id, :kind, :state, :format, :fileName, :sizeBytes, :options, :isChecked, :rowCount, :created,
                :updated, :same, :skipped, :refused, :categories, :createdBy, :createdAt, :expiresAt, :appliedAt,
                :undoneAt, :failure, :madeSoFar)""")
    void insert(@BindMethods ImportRow row);

    /** One that has not vanished yet. */
    @SqlQuery(SELECT + "where id = :id and " + THERE)
    @Nullable
    ImportRow find(@Bind("id") UUID id, @Bind("now") Instant now);

    @AllowUnusedBindings
    @SqlQuery(SELECT + "where " + THERE + """
             <where>
            order by id desc
            limit :limit offset :offset""")
    List<ImportRow> page(
            @Define("where") String where,
            @Bind("kind") @Nullable String kind,
            @Bind("state") @Nullable String state,
            @Bind("now") Instant now,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from import_batch where " + THERE + " <where>")
    long count(
            @Define("where") String where,
            @Bind("kind") @Nullable String kind,
            @Bind("state") @Nullable String state,
            @Bind("now") Instant now);

    @SqlUpdate("""
            update import_batch
            set state = 'staged', kind = :kind, format = :format, options = :options,\s""" + FORGET_CHECK + """

            where id = :id and state in ('staged', 'checked')""")
    int configure(
            @Bind("id") UUID id,
            @Bind("kind") String kind,
            @Bind("format") String format,
            @Bind("options") String options);

    @SqlUpdate("update import_batch set state = 'checking', " + FORGET_CHECK
            + " where id = :id and state in ('staged', 'checked')")
    int beginCheck(@Bind("id") UUID id);

    @SqlUpdate("""
            update import_batch
            set state = 'applying', failure = null
            where id = :id and state in ('staged', 'checked')""")
    int beginApply(@Bind("id") UUID id);

    /** Says that something of an import is kept already, and which categories it made so far. */
    @SqlUpdate("update import_batch set made_so_far = :categories where id = :id and state = 'applying'")
    int keepStep(@Bind("id") UUID id, @Bind("categories") String categories);

    @SqlUpdate("update import_batch set state = 'checked', is_checked = true, categories = :categories, " + COUNTS
            + " where id = :id and state = 'checking'")
    int endCheck(@Bind("id") UUID id, @BindMethods RowCounts counts, @Bind("categories") String categories);

    @SqlUpdate("update import_batch set state = 'applied', applied_at = :now, expires_at = null,"
            + " categories = :categories, made_so_far = null, " + COUNTS + " where id = :id and state = 'applying'")
    int endApply(
            @Bind("id") UUID id,
            @BindMethods RowCounts counts,
            @Bind("categories") String categories,
            @Bind("now") Instant now);

    /**
     * Puts one back to where it was before something began that came to nothing; one that was never staged is undone
     * then.
     */
    @SqlUpdate("""
            update import_batch
            set state = case when options is null then 'undone' when is_checked then 'checked' else 'staged' end,
                undone_at = case when options is null then cast(:now as timestamp with time zone) end,
                failure = :failure, made_so_far = null
            where id = :id and state in ('checking', 'applying')""")
    int fail(@Bind("id") UUID id, @Bind("failure") String failure, @Bind("now") Instant now);

    /** Forgets one that was never staged and came to nothing. */
    @SqlUpdate("delete from import_batch where id = :id and state = 'applying'")
    int forget(@Bind("id") UUID id);

    @SqlUpdate("update import_batch set state = 'undone', undone_at = :now where id = :id and state = 'applied'")
    int undo(@Bind("id") UUID id, @Bind("now") Instant now);

    @SqlUpdate("delete from import_batch where id = :id and state in ('staged', 'checked')")
    int discard(@Bind("id") UUID id);
}
