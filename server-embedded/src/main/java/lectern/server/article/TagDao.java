package lectern.server.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.model.article.Tag;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of tags. */
interface TagDao {
    /** A tag as it is counted. */
    record Counted(UUID id, String name, String color, long articles) {
        Tag toTag() {
            return new Tag(id.toString(), name, color, articles);
        }
    }

    /** A tag on an article. */
    record Attached(UUID articleId, UUID tagId, String name, String color) {}

    /** Which article bears which tag, and as which of its tags. */
    record Link(UUID articleId, UUID tagId, int position) {}

    /** All of them, by name, with the number of articles outside the bin. */
    @SqlQuery("""
            select t.id, t.name, t.color, count(a.id) as articles
            from tag t
            left join article_tag l on l.tag_id = t.id
            left join article a on a.id = l.article_id and a.deleted_at is null
            group by t.id, t.name, t.color, t.name_key
            order by t.name_key, t.id""")
    List<Counted> all();

    @SqlQuery("""
            select count(*) from article_tag l
            join article a on a.id = l.article_id
            where l.tag_id = :id and a.deleted_at is null""")
    long articles(@Bind("id") UUID id);

    @SqlQuery("select id, name, name_key, color, created_at from tag where id = :id")
    Optional<TagRow> byId(@Bind("id") UUID id);

    /** Those of them that there are. */
    @SqlQuery("select id, name, name_key, color, created_at from tag where name_key in (<keys>)")
    List<TagRow> byKeys(@BindList("keys") Collection<String> keys);

    /** Makes a tag unless there is one of its name; 0 then. */
    @SqlUpdate("""
            insert into tag (id, name, name_key, color, created_at, import_id)
            values (:id, :name, :nameKey, :color, :createdAt, :importId)
            on conflict do nothing""")
    int insert(@BindMethods TagRow row, @Bind("importId") @Nullable UUID importId);

    /** Writes what an editor changed; from then on the tag is the editor's, whoever made it. */
    @SqlUpdate("""
            update tag set name = :name, name_key = :nameKey, color = :color, import_id = null
            where id = :id""")
    void update(@BindMethods TagRow row);

    @SqlUpdate("delete from tag where id = :id")
    int delete(@Bind("id") UUID id);

    /** Deletes the tags that an import made and nothing bears. */
    @SqlUpdate("""
            delete from tag
            where import_id = :importId and id not in (select tag_id from article_tag)""")
    int deleteUnused(@Bind("importId") UUID importId);

    /** The tags of these articles, each article's in their order. */
    @SqlQuery("""
            select l.article_id, l.tag_id, t.name, t.color
            from article_tag l
            join tag t on t.id = l.tag_id
            where l.article_id in (<articleIds>)
            order by l.article_id, l.position, t.name_key""")
    List<Attached> ofArticles(@BindList("articleIds") Collection<UUID> articleIds);

    @SqlBatch("insert into article_tag (article_id, tag_id, position) values (:articleId, :tagId, :position)")
    void attach(@BindMethods Collection<Link> links);

    @SqlUpdate("delete from article_tag where article_id = :articleId")
    void detachAll(@Bind("articleId") UUID articleId);
}
