package lectern.server.question;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of questions. Rows are inserted by {@link QuestionWriter}. */
interface QuestionDao {
    String UPDATE = """
            update question
            set category_id = :categoryId, content_type = :contentType, stem_text = :stemText,
                stem_media_url = :stemMediaUrl, correct_answer = :correctAnswer, distractor1 = :distractor1,
                distractor2 = :distractor2, distractor3 = :distractor3, distractor4 = :distractor4,
                distractor5 = :distractor5, difficulty = :difficulty, status = :status, card_summary = :cardSummary,
                card_deep_dive = :cardDeepDive, card_source_ref = :cardSourceRef, version = :version,
                updated_at = :updatedAt, content_hash = :contentHash
            where id = :id and version = :before""";

    /** The ids of one page. Ids alone, so that nothing but an index is walked through and sorted. */
    @SqlQuery("select id from question <where> order by <order> limit :limit offset :offset")
    List<UUID> page(
            @Define("where") String where,
            @Define("order") String order,
            @BindMap Map<String, Object> parameters,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    /** Whether any of them shows a picture, sound or video. */
    @AllowUnusedBindings
    @SqlQuery("select count(stem_media_url) > 0 from question <where>")
    boolean anyMedia(@Define("where") String where, @BindMap Map<String, Object> parameters);

    /** The ids of all, while they are asked for. Close it. */
    @FetchSize(5_000)
    @AllowUnusedBindings
    @SqlQuery("select id from question <where> order by <order>")
    ResultIterator<UUID> ids(
            @Define("where") String where, @Define("order") String order, @BindMap Map<String, Object> parameters);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from question <where>")
    long count(@Define("where") String where, @BindMap Map<String, Object> parameters);

    /** Rows in any order; at most a thousand ids. */
    @SqlQuery("""
            select id, category_id, content_type, stem_text, stem_media_url, correct_answer,
                distractor1, distractor2, distractor3, distractor4, distractor5, difficulty, status, source,
                card_summary, card_deep_dive, card_source_ref, version, created_by, created_at, updated_at,
                import_id, content_hash
            from question
            where id in (<ids>)""")
    List<QuestionRow> byIds(@BindList("ids") Collection<UUID> ids);

    @SqlQuery("select id from question where category_id = :categoryId and status = 'published'")
    List<UUID> publishedIds(@Bind("categoryId") String categoryId);

    /** Writes what an editor may change; 0 where somebody changed the question since that version. */
    @SqlUpdate(UPDATE)
    int update(@BindMethods QuestionRow row, @Bind("before") int before);

    /** As {@link #update}, for many. */
    @SqlBatch(UPDATE)
    int[] updateAll(@BindMethods List<QuestionRow> rows, @Bind("before") List<Integer> before);

    /** Writes the digests of rows that are older than the column; nothing that anybody sees changes. */
    @SqlBatch("update question set content_hash = :hash where id = :id")
    void setHashes(@Bind("hash") List<Long> hashes, @Bind("id") List<UUID> ids);

    /** Some of the questions that an import made and somebody changed since. */
    @SqlQuery("""
            select id
            from question
            where import_id = :importId and version <> 1
            order by id
            limit :limit""")
    List<UUID> changedSince(@Bind("importId") UUID importId, @Bind("limit") int limit);

    /** The first id of what an import made, or with {@code desc} the last; null where there is nothing. */
    @SqlQuery("select id from question where import_id = :importId order by id <direction> limit 1")
    @Nullable
    UUID end(@Bind("importId") UUID importId, @Define("direction") String direction);

    /** Some of the questions that an import made, those after this one in the order of ids. */
    @SqlQuery("""
            select id
            from question
            where id > :after and import_id = :importId
            order by id
            limit :limit""")
    List<UUID> madeAfter(@Bind("importId") UUID importId, @Bind("after") UUID after, @Bind("limit") int limit);

    /** As {@link #deleteUnchanged}, between two ids. */
    @SqlUpdate("""
            delete from question
            where id >= :first and id <= :last and import_id = :importId and version = 1""")
    int deleteUnchangedBetween(@Bind("importId") UUID importId, @Bind("first") UUID first, @Bind("last") UUID last);

    /** Says of what an import made between two ids that it belongs to it no more; how many. */
    @SqlUpdate("""
            update question
            set import_id = null
            where id >= :first and id <= :last and import_id = :importId""")
    int disownBetween(@Bind("importId") UUID importId, @Bind("first") UUID first, @Bind("last") UUID last);

    /** These questions, which nobody else changes until this transaction ends. */
    @SqlQuery("select id from question where id in (<ids>) order by id for update")
    List<UUID> lock(@BindList("ids") Collection<UUID> ids);

    /** Deletes what an import made and nobody changed; how many. */
    @SqlUpdate("delete from question where import_id = :importId and version = 1")
    int deleteUnchanged(@Bind("importId") UUID importId);

    /** The addresses of media that questions show. Walks through all questions: for rare sweeps and lists. */
    @SqlQuery("select distinct stem_media_url from question where stem_media_url like :pattern")
    List<String> mediaUrls(@Bind("pattern") String pattern);

    /** Moves questions on; those that somebody changed since they were read stay, with 0 in their place. */
    @SqlBatch("""
            update question
            set status = :status, version = version + 1, updated_at = :now
            where id = :id and version = :version""")
    int[] moveAll(
            @Bind("status") String status,
            @Bind("now") Instant now,
            @Bind("id") List<UUID> ids,
            @Bind("version") List<Integer> versions);
}
