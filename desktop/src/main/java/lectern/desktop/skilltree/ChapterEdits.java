package lectern.desktop.skilltree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.edit.Edit;
import lectern.desktop.tree.Forest;
import lectern.desktop.tree.Siblings;
import lectern.model.client.LecternClient;
import lectern.model.client.SkillTreeClient;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeOrder;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;
import org.jspecify.annotations.Nullable;

/** The changes of chapters and the ways back. A removed chapter comes back with its id, and so with its answers. */
final class ChapterEdits {
    private final SkillTreeClient chapters;

    ChapterEdits(LecternClient client) {
        chapters = client.skillTree();
    }

    /**
     * Makes one as the last below its parent.
     *
     * @param beside those that stand there
     * @param made takes its id
     */
    Edit create(
            ObservableStringValue title,
            SkillNodeDraft draft,
            List<String> beside,
            AtomicReference<@Nullable String> made) {
        return new Edit(
                title,
                progress -> {
                    SkillTreeNode node = chapters.create(with(draft, made.get()));
                    made.set(node.id());
                    List<String> order = new ArrayList<>(beside);
                    order.add(node.id());
                    return chapters.reorder(new SkillNodeOrder(node.categoryId(), node.parentId(), order));
                },
                progress -> {
                    chapters.delete(Objects.requireNonNull(made.get()));
                    return draft;
                });
    }

    private static SkillNodeDraft with(SkillNodeDraft draft, @Nullable String id) {
        return new SkillNodeDraft(
                draft.categoryId(),
                draft.title(),
                draft.parentId(),
                draft.sortOrder(),
                draft.questionsRequired(),
                draft.passThreshold(),
                id);
    }

    /** Changes fields. */
    Edit change(ObservableStringValue title, SkillTreeNode before, SkillNodeUpdate after) {
        SkillNodeUpdate from = new SkillNodeUpdate(
                null, before.title(), null, null, before.questionsRequired(), before.passThreshold());
        return new Edit(
                title, progress -> chapters.update(before.id(), after), progress -> chapters.update(before.id(), from));
    }

    /**
     * Puts it somewhere.
     *
     * @param from where it stands now
     */
    Edit move(ObservableStringValue title, String categoryId, Siblings from, Siblings to) {
        return new Edit(title, progress -> order(categoryId, to), progress -> order(categoryId, from));
    }

    /** Removes it; those below it move up, and back again when it comes back. */
    Edit remove(ObservableStringValue title, SkillTreeNode node, Forest<SkillTreeNode> forest) {
        Siblings beside = forest.siblings(node.id());
        List<String> below = forest.children(node.id());
        return new Edit(
                title,
                progress -> {
                    chapters.delete(node.id());
                    return node;
                },
                progress -> {
                    chapters.create(new SkillNodeDraft(
                            node.categoryId(),
                            node.title(),
                            node.parentId(),
                            node.sortOrder(),
                            node.questionsRequired(),
                            node.passThreshold(),
                            node.id()));
                    if (!below.isEmpty()) {
                        order(node.categoryId(), new Siblings(node.id(), below));
                    }
                    return order(node.categoryId(), beside);
                });
    }

    private List<SkillTreeNode> order(String categoryId, Siblings place) {
        return chapters.reorder(new SkillNodeOrder(categoryId, place.parentId(), place.ids()));
    }
}
