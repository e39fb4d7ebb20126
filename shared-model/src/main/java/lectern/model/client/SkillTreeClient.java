package lectern.model.client;

import java.util.List;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeOrder;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;

/** The chapters of categories (004). */
public final class SkillTreeClient {
    private final ApiClient api;

    SkillTreeClient(ApiClient api) {
        this.api = api;
    }

    /** All chapters of a category, in the order in which a student walks through them. */
    public List<SkillTreeNode> list(String categoryId) {
        return api.getList("/admin/skill-tree?categoryId=" + ApiClient.segment(categoryId), SkillTreeNode.class);
    }

    public SkillTreeNode create(SkillNodeDraft draft) {
        return api.send("POST", "/admin/skill-tree", draft, SkillTreeNode.class);
    }

    public SkillTreeNode update(String nodeId, SkillNodeUpdate update) {
        return api.send("PUT", "/admin/skill-tree/" + ApiClient.segment(nodeId), update, SkillTreeNode.class);
    }

    /** Puts chapters below one parent in an order, all or nothing; gives all of the category as they are then. */
    public List<SkillTreeNode> reorder(SkillNodeOrder order) {
        return List.of(api.send("PUT", "/admin/skill-tree", order, SkillTreeNode[].class));
    }

    /** Removes a chapter; those below it move up to where it stood. The last one of a category stays. */
    public void delete(String nodeId) {
        api.send("DELETE", "/admin/skill-tree/" + ApiClient.segment(nodeId), null);
    }
}
