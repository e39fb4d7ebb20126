package lectern.server.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.server.importing.BeforeImages.Image;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of the roster. */
interface StudentDao {
    String ROWS = """
            select s.account_id as id, a.nickname as name, s.student_no, s.group_name, s.version, s.import_id,
                s.pictures_digest, s.card_made_at, s.archived_at, s.created_at,
                (select max(i.last_active_at) from session i where i.account_id = s.account_id) as last_active_at
            from student s
            join account a on a.id = s.account_id
            """;

    /** 0 where the number is taken. */
    @SqlUpdate("""
            insert into student (account_id, student_no, student_no_key, group_name, version, import_id, created_at,
                updated_at)
            values (:id, :studentNo, :studentNoKey, :groupName, 1, :importId, :now, :now)
            on conflict do nothing""")
    int insert(
            @Bind("id") UUID id,
            @Bind("studentNo") @Nullable String studentNo,
            @Bind("studentNoKey") @Nullable String studentNoKey,
            @Bind("groupName") @Nullable String groupName,
            @Bind("importId") @Nullable UUID importId,
            @Bind("now") Instant now);

    /** 0 where somebody else changed it first. */
    @SqlUpdate("""
            update student
            set student_no = :studentNo, student_no_key = :studentNoKey, group_name = :groupName,
                version = version + 1, updated_at = :now
            where account_id = :id and version = :version""")
    int update(
            @Bind("id") UUID id,
            @Bind("version") int version,
            @Bind("studentNo") @Nullable String studentNo,
            @Bind("studentNoKey") @Nullable String studentNoKey,
            @Bind("groupName") @Nullable String groupName,
            @Bind("now") Instant now);

    @SqlQuery(ROWS + "where s.account_id = :id")
    @Nullable
    StudentRow find(@Bind("id") UUID id);

    /** Holds the student until the transaction ends; null where there is none. */
    @SqlQuery("select account_id from student where account_id = :id for update")
    @Nullable
    UUID lock(@Bind("id") UUID id);

    @SqlQuery(ROWS + "where s.student_no_key in (<keys>)")
    List<StudentRow> withNumbers(@BindList("keys") Collection<String> keys);

    /** Those of some names who have not left, by age. */
    @SqlQuery(ROWS + "where a.nickname_key in (<keys>) and s.archived_at is null order by s.account_id")
    List<StudentRow> named(@BindList("keys") Collection<String> keys);

    /** Those among some accounts who sign in with pictures. */
    @SqlQuery(ROWS + """
            where s.account_id in (<ids>) and s.pictures_digest is not null and s.archived_at is null
            order by a.nickname_key, s.account_id""")
    List<StudentRow> withPictures(@BindList("ids") Collection<UUID> ids);

    /** Whose card this is. */
    @SqlQuery("select account_id from student where card_digest = :digest and archived_at is null")
    @Nullable
    UUID ofCard(@Bind("digest") String digest);

    @SqlQuery("""
            select exists (select 1 from student
            where account_id = :id and (card_digest is not null or pictures_digest is not null))""")
    boolean hasSecret(@Bind("id") UUID id);

    /** Gives a student another card, or none. */
    @SqlUpdate("update student set card_digest = :digest, card_made_at = :at where account_id = :id")
    void setCard(@Bind("id") UUID id, @Bind("digest") @Nullable String digest, @Bind("at") @Nullable Instant at);

    /** Gives a student other pictures, or none. */
    @SqlUpdate("update student set pictures_digest = :digest, pictures_made_at = :at where account_id = :id")
    void setPictures(@Bind("id") UUID id, @Bind("digest") @Nullable String digest, @Bind("at") @Nullable Instant at);

    @SqlUpdate("""
            update student set archived_at = :at, version = version + 1, updated_at = :now where account_id = :id""")
    void setArchived(@Bind("id") UUID id, @Bind("at") @Nullable Instant at, @Bind("now") Instant now);

    @AllowUnusedBindings
    @SqlQuery(ROWS + "<where> order by a.nickname_key, s.account_id limit :limit offset :offset")
    List<StudentRow> page(
            @Define("where") String where,
            @BindMap Map<String, Object> parameters,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from student s join account a on a.id = s.account_id <where>")
    long count(@Define("where") String where, @BindMap Map<String, Object> parameters);

    @SqlQuery("select distinct group_name from student where group_name is not null and archived_at is null order by 1")
    List<String> groups();

    /** Takes a student off the roster; the account is another's affair. */
    @SqlUpdate("delete from student where account_id = :id")
    void forget(@Bind("id") UUID id);

    /** What imports kept of a student as he or she was before. */
    @SqlQuery("select import_id, thing_id, version, state from import_image where thing_id = :id order by import_id")
    List<Image> images(@Bind("id") UUID id);

    /** Removes what imports kept of a student as he or she was before. */
    @SqlUpdate("delete from import_image where thing_id = :id")
    void forgetImages(@Bind("id") UUID id);

    /** Those whom an import made, in the order of ids. */
    @SqlQuery(ROWS + "where s.import_id = :importId order by s.account_id")
    List<StudentRow> ofImport(@Bind("importId") UUID importId);

    @SqlQuery("select exists (select 1 from classroom_member where account_id = :id)")
    boolean inClassroom(@Bind("id") UUID id);

    @SqlUpdate("delete from student where account_id = :id and version = 1")
    int deleteUnchanged(@Bind("id") UUID id);
}
