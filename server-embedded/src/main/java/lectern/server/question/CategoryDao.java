package lectern.server.question;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL of categories and their chapters. */
interface CategoryDao {

    /** All of them, in the order in which they are shown. */
    @SqlQuery("""
            select id, name, slug, parent_id, icon, sort_order, status, created_at
            from category
            order by sort_order, name, id""")
    List<CategoryRow> all();

    @SqlUpdate("""
            insert into category (id, name, slug, parent_id, icon, sort_order, status, created_at)
            values (:id, :name, :slug, :parentId, :icon, :sortOrder, :status, :createdAt)""")
    void insert(@BindMethods CategoryRow row);

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
