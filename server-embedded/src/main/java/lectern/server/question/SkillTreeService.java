package lectern.server.question;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.model.question.SkillNodeDraft;
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
    private static final int DEEPEST = 5;

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
     *     the number of questions; CONFLICT past 200 chapters
     */
    public SkillTreeNode create(SkillNodeDraft draft, Actor actor) {
        CategoryRow category = catalog.catalog().find(draft.categoryId());
        if (category == null) {
            throw DomainException.invalid("categoryId", "there is no category " + draft.categoryId());
        }
        return database.write(tx -> {
            Map<UUID, SkillNode> all = lock(tx, category.id());
            if (all.size() >= MOST) {
                throw DomainException.conflict("A category has " + MOST + " chapters at most: remove one first");
            }
            int required = Objects.requireNonNullElse(draft.questionsRequired(), SkillNode.QUESTIONS_REQUIRED);
            int last =
                    all.values().stream().mapToInt(SkillNode::sortOrder).max().orElse(-1);
            UUID id = UuidCreator.getTimeOrderedEpoch();
            SkillNode node = new SkillNode(
                    id,
                    category.id(),
                    parent(all, id, draft.parentId()),
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
            Map<UUID, SkillNode> all = lock(tx, categoryOf(tx, id));
            SkillNode before = required(all, id);
            refuseOtherCategory(before, update.categoryId());
            String parentId = update.parentId();
            SkillNode after = new SkillNode(
                    id,
                    before.categoryId(),
                    parentId == null ? before.parentId() : parent(all, id, parentId),
                    update.title() == null ? before.title() : title(update.title()),
                    Objects.requireNonNullElse(update.sortOrder(), before.sortOrder()),
                    Objects.requireNonNullElse(update.questionsRequired(), before.questionsRequired()),
                    Objects.requireNonNullElse(update.passThreshold(), before.passThreshold()));
            refuseThreshold(after);
            if (!after.equals(before)) {
                tx.dao(CategoryDao.class).updateNode(after);
                tx.touch(CatalogService.FEATURE);
                audit.record(tx, actor, Change.updated(KIND, id.toString(), before.toWire(), after.toWire()));
            }
            return after.toWire();
        });
    }

    /**
     * Removes a chapter; those below it move up to where it stood. What students answered in it still counts for them.
     *
     * @throws DomainException NOT_FOUND, CONFLICT for the last chapter of a category
     */
    public void delete(UUID id, Actor actor) {
        database.write(tx -> {
            Map<UUID, SkillNode> all = lock(tx, categoryOf(tx, id));
            SkillNode node = required(all, id);
            if (all.size() == 1) {
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

    private static SkillNode required(Map<UUID, SkillNode> all, UUID id) {
        SkillNode node = all.get(id);
        if (node == null) {
            throw DomainException.notFound("chapter");
        }
        return node;
    }

    /** The chapters, which nobody else changes now: two moves at once could make a cycle. */
    private static Map<UUID, SkillNode> lock(Tx tx, String categoryId) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        dao.lock(categoryId);
        Map<UUID, SkillNode> nodes = new HashMap<>();
        dao.nodesOf(categoryId).forEach(node -> nodes.put(node.id(), node));
        return nodes;
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

    /** The chapter to stand below; none for an empty text. */
    private static @Nullable UUID parent(Map<UUID, SkillNode> all, UUID id, @Nullable String parentId) {
        if (parentId == null || parentId.isEmpty()) {
            return null;
        }
        SkillNode parent = all.values().stream()
                .filter(node -> node.id().toString().equals(parentId))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("parentId", "there is no such chapter in this category"));
        int depth = height(all, id);
        for (SkillNode node = parent; node != null; node = node.parentId() == null ? null : all.get(node.parentId())) {
            if (node.id().equals(id)) {
                throw DomainException.invalid("parentId", "a chapter can't stand below itself: choose another");
            }
            depth++;
        }
        if (depth > DEEPEST) {
            throw DomainException.invalid(
                    "parentId", "chapters go " + DEEPEST + " levels deep at most: choose one further up");
        }
        return parent.id();
    }

    private static int height(Map<UUID, SkillNode> all, UUID id) {
        int height = 0;
        for (SkillNode node : all.values()) {
            if (id.equals(node.parentId())) {
                height = Math.max(height, height(all, node.id()));
            }
        }
        return height + 1;
    }
}
