package lectern.server.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of sentences. Whoever writes holds the article's row. Rows are inserted by {@link SentenceBatchInsert}. */
interface SentenceDao {
    /** A row of {@code sentence_media}. */
    record MediaLink(UUID sentenceId, String url) {}

    String COLUMNS = """
            select s.id, s.article_id, s.sequence_order, s.content, s.extensions, s.own_difficulty, s.difficulty,
                s.is_active, s.version, s.created_at, s.updated_at
            from sentence s\s""";

    /** All of an article, in their order. */
    @SqlQuery(COLUMNS + "where s.article_id = :articleId order by s.sequence_order, s.id")
    List<SentenceRow> ofArticle(@Bind("articleId") UUID articleId);

    /** Some of an article, in their order, those behind this number. */
    @SqlQuery(COLUMNS + """
            where s.article_id = :articleId and s.sequence_order > :behind
            order by s.sequence_order
            limit :limit""")
    List<SentenceRow> ofArticleBehind(
            @Bind("articleId") UUID articleId, @Bind("behind") int behind, @Bind("limit") int limit);

    /** The ids of an article's sentences, in their order. */
    @SqlQuery("select id from sentence where article_id = :articleId order by sequence_order, id")
    List<UUID> idsOfArticle(@Bind("articleId") UUID articleId);

    /** Sentences of articles that are not in the bin, in any order; at most a thousand ids. */
    @SqlQuery(COLUMNS + """
            join article a on a.id = s.article_id
            where s.id in (<ids>) and a.deleted_at is null""")
    List<SentenceRow> byIds(@BindList("ids") Collection<UUID> ids);

    /** A sentence that students see. */
    @SqlQuery(COLUMNS + """
            join article a on a.id = s.article_id
            where s.id = :id and s.is_active and a.is_published and a.deleted_at is null""")
    Optional<SentenceRow> shown(@Bind("id") UUID id);

    /** A sentence that students see, by its number. */
    @SqlQuery(COLUMNS + """
            join article a on a.id = s.article_id
            where s.article_id = :articleId and s.sequence_order = :order and s.is_active
                and a.is_published and a.deleted_at is null""")
    Optional<SentenceRow> shownAt(@Bind("articleId") UUID articleId, @Bind("order") int order);

    /** Of the sentences that students see the one behind so many others; of one difficulty, or of all where it is null. */
    @SqlQuery(COLUMNS + """
            join article a on a.id = s.article_id
            where s.article_id = :articleId and s.is_active and a.is_published and a.deleted_at is null
                and (cast(:difficulty as int) is null or s.difficulty = :difficulty)
            order by s.sequence_order, s.id
            limit 1 offset :behind""")
    Optional<SentenceRow> shownBehind(
            @Bind("articleId") UUID articleId,
            @Bind("difficulty") @Nullable Integer difficulty,
            @Bind("behind") int behind);

    @SqlBatch("""
            update sentence
            set content = :content, extensions = :extensions, own_difficulty = :ownDifficulty,
                difficulty = :difficulty, is_active = :isActive, version = :version, updated_at = :updatedAt
            where id = :id""")
    void update(@BindMethods Collection<SentenceRow> rows);

    /** Makes room. */
    @SqlUpdate("""
            update sentence set sequence_order = sequence_order + :by
            where article_id = :articleId and sequence_order >= :from""")
    void shift(@Bind("articleId") UUID articleId, @Bind("from") int from, @Bind("by") int by);

    /** Writes the numbers of those whose number is another. */
    @SqlBatch("update sentence set sequence_order = :order where id = :id and sequence_order <> :order")
    void number(@Bind("id") List<UUID> ids, @Bind("order") List<Integer> orders);

    /** Gives those that have no difficulty of their own the article's. */
    @SqlUpdate("""
            update sentence set difficulty = :difficulty
            where article_id = :articleId and own_difficulty is null""")
    void inherit(@Bind("articleId") UUID articleId, @Bind("difficulty") @Nullable Integer difficulty);

    @SqlBatch("insert into sentence_media (sentence_id, url) values (:sentenceId, :url)")
    void insertMedia(@BindMethods Collection<MediaLink> links);

    @SqlUpdate("delete from sentence_media where sentence_id in (<ids>)")
    void forgetMedia(@BindList("ids") Collection<UUID> ids);

    @SqlUpdate("delete from sentence where article_id = :articleId")
    int deleteOfArticle(@Bind("articleId") UUID articleId);

    @SqlUpdate("delete from sentence where id in (<ids>)")
    int delete(@BindList("ids") Collection<UUID> ids);

    /**
     * Sentences that were made since, in articles that are older; the young articles' sentences are all young and need
     * not be counted.
     */
    @SqlQuery("""
            select count(*)
            from article a
            join sentence s on s.article_id = a.id
            where a.deleted_at is null and a.created_at < :since and a.updated_at >= :since
                and s.created_at >= :since""")
    long addedToOlder(@Bind("since") Instant since);
}
