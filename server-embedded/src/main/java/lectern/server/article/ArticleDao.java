package lectern.server.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

/** SQL of articles. */
interface ArticleDao {
    String COLUMNS = """
            select id, title, description, source_url, source_type, cover_image, difficulty, category, metadata,
                is_published, total_sentences, active_sentences, version, created_by, created_at, updated_at, deleted_at
            from article\s""";

    @AllowUnusedBindings
    @SqlQuery(COLUMNS + "<where> order by <order> limit :limit offset :offset")
    List<ArticleRow> page(
            @Define("where") String where,
            @Define("order") String order,
            @BindMethods ArticleCriteria criteria,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    /** The ids of all, while they are asked for. Close it. */
    @FetchSize(5_000)
    @AllowUnusedBindings
    @SqlQuery("select id from article <where> order by <order>")
    ResultIterator<UUID> ids(
            @Define("where") String where, @Define("order") String order, @BindMethods ArticleCriteria criteria);

    @SqlQuery(COLUMNS + "where id in (<ids>)")
    List<ArticleRow> byIds(@BindList("ids") Collection<UUID> ids);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from article <where>")
    long count(@Define("where") String where, @BindMethods ArticleCriteria criteria);

    @SqlQuery(COLUMNS + "where id = :id")
    Optional<ArticleRow> byId(@Bind("id") UUID id);

    /** The article, held until the transaction ends: whoever changes it or its sentences takes this first. */
    @SqlQuery(COLUMNS + "where id = :id for update")
    Optional<ArticleRow> lock(@Bind("id") UUID id);

    @SqlBatch("""
            insert into article (id, title, description, source_url, source_type, cover_image, difficulty, category,
                metadata, is_published, total_sentences, active_sentences, version, created_by, created_at, updated_at,
                import_id)
            values (:id, :title, :description, :sourceUrl, :sourceType, :coverImage, :difficulty, :category,
                :metadata, :isPublished, :totalSentences, :activeSentences, :version, :createdBy, :createdAt,
                :updatedAt, :importId)""")
    void insert(@BindMethods Collection<ArticleRow> rows, @Bind("importId") @Nullable UUID importId);

    /** Outside the bin those with any of these titles, the newest first. */
    @SqlQuery(COLUMNS + "where title in (<titles>) and deleted_at is null order by id desc")
    List<ArticleRow> byTitles(@BindList("titles") Collection<String> titles);

    /** What an import made and somebody changed since, be it a sentence or by way of the bin. */
    @SqlQuery(COLUMNS + """
            where import_id = :importId and (updated_at <> created_at or deleted_at is not null)
            order by id limit :limit""")
    List<ArticleRow> changedSince(@Bind("importId") UUID importId, @Bind("limit") int limit);

    /** Deletes for good what an import made and nobody changed since; sentences and all else go with it. */
    @SqlUpdate("delete from article where import_id = :importId and updated_at = created_at and deleted_at is null")
    long deleteUnchanged(@Bind("importId") UUID importId);

    @SqlUpdate("""
            update article
            set title = :title, description = :description, source_url = :sourceUrl, source_type = :sourceType,
                cover_image = :coverImage, difficulty = :difficulty, category = :category, metadata = :metadata,
                is_published = :isPublished, version = :version, updated_at = :updatedAt, deleted_at = :deletedAt
            where id = :id""")
    void update(@BindMethods ArticleRow row);

    @SqlBatch("""
            insert into article_difficulty (article_id, difficulty, total, active)
            values (:articleId, :difficulty, :total, :active)""")
    void insertDifficulties(@BindMethods Collection<DifficultyRow> rows);

    /** Counts the sentences anew, after any of them changed. */
    default void recount(UUID id, Instant now) {
        recountAll(id, now);
        forgetDifficulties(id);
        recountDifficulties(id);
    }

    @SqlUpdate("""
            update article
            set total_sentences = (select count(*) from sentence where article_id = :id),
                active_sentences = (select count(*) from sentence where article_id = :id and is_active),
                updated_at = :now
            where id = :id""")
    void recountAll(@Bind("id") UUID id, @Bind("now") Instant now);

    @SqlUpdate("delete from article_difficulty where article_id = :id")
    void forgetDifficulties(@Bind("id") UUID id);

    @SqlUpdate("""
            insert into article_difficulty (article_id, difficulty, total, active)
            select article_id, coalesce(difficulty, 0), count(*), count(*) filter (where is_active)
            from sentence
            where article_id = :id
            group by article_id, coalesce(difficulty, 0)""")
    void recountDifficulties(@Bind("id") UUID id);

    /** Articles that went to the bin before, longest ago first. */
    @SqlQuery("select id from article where deleted_at < :before order by deleted_at limit :limit")
    List<UUID> deletedBefore(@Bind("before") Instant before, @Bind("limit") int limit);

    /** Only what is still in the bin; sentences and all else go with it. */
    @SqlUpdate("delete from article where id in (<ids>) and deleted_at < :before")
    int purge(@BindList("ids") Collection<UUID> ids, @Bind("before") Instant before);

    /** What can be drawn from: the active sentences of every published article, by difficulty. */
    @SqlQuery("""
            select d.article_id, d.difficulty, a.total_sentences as total, d.active
            from article_difficulty d
            join article a on a.id = d.article_id
            where a.is_published and a.deleted_at is null and d.active > 0
            order by d.article_id, d.difficulty""")
    List<DifficultyRow> drawable();

    /** The addresses of this server's media that articles and sentences show. */
    @SqlQuery("""
            select cover_image from article where cover_image like '/media/%'
            union
            select url from sentence_media""")
    List<String> mediaUrls();
}
