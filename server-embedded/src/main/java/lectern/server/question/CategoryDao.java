package lectern.server.question;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of categories and their chapters. */
interface CategoryDao {

    /** All of them, in the order in which they are shown. */
    @SqlQuery("""
            select id, name, slug, parent_id, icon, sort_order, status, created_at
            from category
            order by sort_order, name, id""")
    List<CategoryRow> all();

    /** All of them, which nobody else changes until this transaction ends: two moves at once could make a cycle. */
    @SqlQuery("""
            select id, name, slug, parent_id, icon, sort_order, status, created_at
            from category
            order by id
            for update""")
    List<CategoryRow> lockAll();

    @SqlUpdate("""
            update category
            set name = :name, slug = :slug, parent_id = :parentId, icon = :icon, sort_order = :sortOrder,
                status = :status
            where id = :id""")
    void update(@BindMethods CategoryRow row);

    @SqlUpdate("""
            insert into category (id, name, slug, parent_id, icon, sort_order, status, created_at)
            values (:id, :name, :slug, :parentId, :icon, :sortOrder, :status, :createdAt)""")
    void insert(@BindMethods CategoryRow row);

    /** A category, whose chapters nobody else changes until this transaction ends. */
    @SqlQuery("select id from category where id = :id for update")
    @Nullable
    String lock(@Bind("id") String id);

    /** A category's chapters, in the order in which a student walks through them. */
    @SqlQuery("""
            select id, category_id, parent_id, title, sort_order, questions_required, pass_threshold
            from skill_node
            where category_id = :categoryId
            order by sort_order, id""")
    List<SkillNode> nodesOf(@Bind("categoryId") String categoryId);

    @SqlQuery("select category_id from skill_node where id = :id")
    @Nullable
    String categoryOfNode(@Bind("id") UUID id);

    @SqlUpdate("""
            update skill_node
            set parent_id = :parentId, title = :title, sort_order = :sortOrder,
                questions_required = :questionsRequired, pass_threshold = :passThreshold
            where id = :id""")
    void updateNode(@BindMethods SkillNode node);

    @SqlUpdate("update skill_node set parent_id = :parentId where parent_id = :id")
    void moveChildren(@Bind("id") UUID id, @Bind("parentId") @Nullable UUID parentId);

    @SqlUpdate("delete from skill_node where id = :id")
    void deleteNode(@Bind("id") UUID id);

    /** Whether nothing stands in or below a category but its first chapter. */
    @SqlQuery("""
            select not exists (select 1 from question where category_id = :id)
                and not exists (select 1 from category where parent_id = :id)
                and (select count(*) from skill_node where category_id = :id) <= 1""")
    boolean unused(@Bind("id") String id);

    @SqlUpdate("delete from skill_node where category_id = :id")
    void deleteNodesOf(@Bind("id") String id);

    @SqlUpdate("delete from category where id = :id")
    void delete(@Bind("id") String id);

    /** All chapters, in the order in which a student walks through them. */
    @SqlQuery("""
            select id, category_id, parent_id, title, sort_order, questions_required, pass_threshold
            from skill_node
            order by category_id, sort_order, id""")
    List<SkillNode> nodes();

    @SqlUpdate("""
            insert into skill_node (id, category_id, parent_id, title, sort_order, questions_required, pass_threshold)
            values (:id, :categoryId, :parentId, :title, :sortOrder, :questionsRequired, :passThreshold)""")
    void insertNode(@BindMethods SkillNode node);

    /** How many questions stand in each category and status; read from an index alone. */
    @SqlQuery("""
            select category_id, status, count(*) as questions
            from question
            group by category_id, status""")
    List<QuestionCount> counts();
}
