package lectern.server.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** The chapters of a category as a tree without cycles, at most {@link #DEEPEST} levels deep. */
final class ChapterTree {
    /** Levels, the top one counted. */
    static final int DEEPEST = 5;

    private static final Comparator<SkillNode> ORDER =
            Comparator.comparingInt(SkillNode::sortOrder).thenComparing(SkillNode::id);

    private final Map<UUID, SkillNode> byId = new HashMap<>();

    ChapterTree(Collection<SkillNode> nodes) {
        nodes.forEach(node -> byId.put(node.id(), node));
    }

    Collection<SkillNode> nodes() {
        return byId.values();
    }

    /**
     * @throws DomainException NOT_FOUND
     */
    SkillNode required(UUID id) {
        SkillNode node = byId.get(id);
        if (node == null) {
            throw DomainException.notFound("chapter");
        }
        return node;
    }

    /** The chapter with an id as the wire writes it. */
    @Nullable
    SkillNode find(String id) {
        return byId.values().stream()
                .filter(node -> node.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * The id of the chapter to stand below; none for an empty text.
     *
     * @param id the chapter that moves there; what is below it comes along. A new one has nothing below it.
     * @throws DomainException VALIDATION_ERROR where there is no such chapter, or it is below the one that moves, or too
     *     deep
     */
    @Nullable
    UUID parent(UUID id, @Nullable String parentId) {
        if (parentId == null || parentId.isEmpty()) {
            return null;
        }
        SkillNode parent = find(parentId);
        if (parent == null) {
            throw DomainException.invalid("parentId", "there is no such chapter in this category");
        }
        int depth = height(id);
        for (SkillNode node = parent; node != null; node = node.parentId() == null ? null : byId.get(node.parentId())) {
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

    private int height(UUID id) {
        int height = 0;
        for (SkillNode node : byId.values()) {
            if (id.equals(node.parentId())) {
                height = Math.max(height, height(node.id()));
            }
        }
        return height + 1;
    }

    /**
     * All chapters as they are once some stand below one parent in their order, numbered from top to bottom, each before
     * those below it.
     */
    List<SkillNode> placed(@Nullable UUID parentId, List<SkillNode> moved) {
        Map<UUID, SkillNode> next = new HashMap<>(byId);
        for (int i = 0; i < moved.size(); i++) {
            SkillNode node = moved.get(i);
            next.put(node.id(), node.placed(parentId, i - moved.size()));
        }
        List<SkillNode> walk = new ArrayList<>();
        walk(next.values(), null, walk);
        return walk;
    }

    private static void walk(Collection<SkillNode> all, @Nullable UUID parentId, List<SkillNode> walk) {
        all.stream()
                .filter(node -> Objects.equals(node.parentId(), parentId))
                .sorted(ORDER)
                .forEach(node -> {
                    walk.add(node.placed(parentId, walk.size()));
                    walk(all, node.id(), walk);
                });
    }
}
