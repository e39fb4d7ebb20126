package lectern.server.question;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeOrder;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** The rules of chapters (004). A category has one at least, so that a student has somewhere to be. */
public final class SkillTreeService {
    private static final String KIND = "skill_node";
    private static final int MOST = 200;

    private final Database database;
    private final CatalogService catalog;
    private final AuditTrail audit;

    public SkillTreeService(Database database, CatalogService catalog, AuditTrail audit) {
        this.database = database;
        this.catalog = catalog;
        this.audit = audit;
    }

    /**
     * The chapters of a category in the order in which a student walks through them.
     *
     * @throws DomainException VALIDATION_ERROR without a category, NOT_FOUND
     */
    public List<SkillTreeNode> list(@Nullable String categoryId) {
        if (categoryId == null) {
            throw DomainException.invalid("categoryId", "must be the id or slug of a category");
        }
        return catalog.nodes(category(categoryId).id()).stream()
                .map(SkillNode::toWire)
                .toList();
    }

    private CategoryRow category(String idOrSlug) {
        CategoryRow row = catalog.catalog().find(idOrSlug);
        if (row == null) {
            throw DomainException.notFound("category");
        }
        return row;
    }

    /**
     * Makes a chapter.
     *
     * @throws DomainException VALIDATION_ERROR where the category or the parent is not there, or the threshold is above
     *     the number of questions; CONFLICT past 200 chapters or where there is a chapter with the id
     */
    public SkillTreeNode create(SkillNodeDraft draft, Actor actor) {
        CategoryRow category = catalog.catalog().find(draft.categoryId());
        if (category == null) {
            throw DomainException.invalid("categoryId", "there is no category " + draft.categoryId());
        }
        return database.write(tx -> {
            ChapterTree tree = lock(tx, category.id());
            if (tree.nodes().size() >= MOST) {
                throw DomainException.conflict("A category has " + MOST + " chapters at most: remove one first");
            }
            int required = Objects.requireNonNullElse(draft.questionsRequired(), SkillNode.QUESTIONS_REQUIRED);
            int last =
                    tree.nodes().stream().mapToInt(SkillNode::sortOrder).max().orElse(-1);
            UUID id = id(tx, draft.id());
            SkillNode node = new SkillNode(
                    id,
                    category.id(),
                    tree.parent(id, draft.parentId()),
                    title(draft.title()),
                    Objects.requireNonNullElse(draft.sortOrder(), last + 1),
                    required,
                    Objects.requireNonNullElse(draft.passThreshold(), required / 2));
            refuseThreshold(node);
            tx.dao(CategoryDao.class).insertNode(node);
            tx.touch(CatalogService.FEATURE);
            audit.record(tx, actor, Change.created(KIND, id.toString(), node.toWire()));
            return node.toWire();
        });
    }

    /**
     * Changes a chapter.
     *
     * @throws DomainException NOT_FOUND, otherwise as {@link #create}
     */
    public SkillTreeNode update(UUID id, SkillNodeUpdate update, Actor actor) {
        return database.write(tx -> {
            ChapterTree tree = lock(tx, categoryOf(tx, id));
            SkillNode before = tree.required(id);
            refuseOtherCategory(before, update.categoryId());
            String parentId = update.parentId();
            SkillNode after = new SkillNode(
                    id,
                    before.categoryId(),
                    parentId == null ? before.parentId() : tree.parent(id, parentId),
                    update.title() == null ? before.title() : title(update.title()),
                    Objects.requireNonNullElse(update.sortOrder(), before.sortOrder()),
                    Objects.requireNonNullElse(update.questionsRequired(), before.questionsRequired()),
                    Objects.requireNonNullElse(update.passThreshold(), before.passThreshold()));
            refuseThreshold(after);
            change(tx, before, after, actor);
            return after.toWire();
        });
    }

    /**
     * Puts chapters below one parent in an order, all or nothing, and numbers all of their category from top to bottom.
     *
     * @return all chapters of the category
     * @throws DomainException NOT_FOUND for the category, VALIDATION_ERROR where a chapter is not in it or named twice,
     *     or the parent can't be theirs
     */
    public List<SkillTreeNode> reorder(SkillNodeOrder order, Actor actor) {
        CategoryRow category = category(order.categoryId());
        return database.write(tx -> {
            ChapterTree tree = lock(tx, category.id());
            List<SkillNode> moved = new ArrayList<>();
            UUID parentId = null;
            for (String nodeId : order.nodeIds()) {
                SkillNode node = tree.find(nodeId);
                if (node == null || moved.contains(node)) {
                    throw DomainException.invalid(
                            "nodeIds[" + moved.size() + "]",
                            node == null
                                    ? "there is no such chapter in this category"
                                    : "the chapter " + node.title() + " is named twice: name it once");
                }
                parentId = tree.parent(node.id(), order.parentId());
                moved.add(node);
            }
            List<SkillNode> walk = tree.placed(parentId, moved);
            walk.forEach(node -> change(tx, tree.required(node.id()), node, actor));
            return walk.stream().map(SkillNode::toWire).toList();
        });
    }

    private void change(Tx tx, SkillNode before, SkillNode after, Actor actor) {
        if (!after.equals(before)) {
            tx.dao(CategoryDao.class).updateNode(after);
            tx.touch(CatalogService.FEATURE);
            audit.record(tx, actor, Change.updated(KIND, after.id().toString(), before.toWire(), after.toWire()));
        }
    }

    /**
     * Removes a chapter; those below it move up to where it stood. What students answered in it still counts for them.
     *
     * @throws DomainException NOT_FOUND, CONFLICT for the last chapter of a category
     */
    public void delete(UUID id, Actor actor) {
        database.write(tx -> {
            ChapterTree tree = lock(tx, categoryOf(tx, id));
            SkillNode node = tree.required(id);
            if (tree.nodes().size() == 1) {
                throw DomainException.conflict("A category needs one chapter at least: make another one first");
            }
            CategoryDao dao = tx.dao(CategoryDao.class);
            dao.moveChildren(id, node.parentId());
            dao.deleteNode(id);
            tx.touch(CatalogService.FEATURE);
            audit.record(tx, actor, Change.deleted(KIND, id.toString(), node.toWire()));
            return 0;
        });
    }

    private static String categoryOf(Tx tx, UUID id) {
        String category = tx.dao(CategoryDao.class).categoryOfNode(id);
        if (category == null) {
            throw DomainException.notFound("chapter");
        }
        return category;
    }

    /** The chapters, which nobody else changes now: two moves at once could make a cycle. */
    private static ChapterTree lock(Tx tx, String categoryId) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        dao.lock(categoryId);
        return new ChapterTree(dao.nodesOf(categoryId));
    }

    /** The id of a chapter that comes back, else a new one. */
    private static UUID id(Tx tx, @Nullable String chosen) {
        if (chosen == null) {
            return UuidCreator.getTimeOrderedEpoch();
        }
        UUID id = uuid(chosen);
        if (tx.dao(CategoryDao.class).categoryOfNode(id) != null) {
            throw DomainException.conflict("There is a chapter with this id: leave the id out to make another");
        }
        return id;
    }

    private static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw DomainException.invalid("id", "must be the id of a removed chapter: leave it out to make another");
    }

    private void refuseOtherCategory(SkillNode node, @Nullable String wanted) {
        CategoryRow category = wanted == null ? null : catalog.catalog().find(wanted);
        if (wanted != null && (category == null || !category.id().equals(node.categoryId()))) {
            throw DomainException.invalid(
                    "categoryId", "a chapter can't move to another category: make a new one there");
        }
    }

    private static String title(String title) {
        if (title.isBlank()) {
            throw DomainException.invalid("title", "must not be blank: write something");
        }
        Storable.check("title", title);
        return title.strip();
    }

    private static void refuseThreshold(SkillNode node) {
        if (node.passThreshold() > node.questionsRequired()) {
            throw DomainException.invalid(
                    "passThreshold", "must not be above questionsRequired, which is " + node.questionsRequired());
        }
    }
}
