package lectern.desktop.skilltree;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import lectern.desktop.tree.Forest;
import lectern.desktop.tree.ForestForm;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;
import org.jspecify.annotations.Nullable;

/** The fields of a chapter as they are written, checked on the way. */
public final class ChapterForm extends ForestForm<SkillTreeNode> {
    static final String TITLE = "title";
    static final String REQUIRED = "questionsRequired";
    static final String THRESHOLD = "passThreshold";

    private static final int LONGEST_TITLE = 100;
    private static final int MOST = 1000;
    private static final int USUAL = 4;

    private final StringProperty title = field(TITLE);
    private final StringProperty required = field(REQUIRED);
    private final StringProperty threshold = field(THRESHOLD);

    public StringProperty titleProperty() {
        return title;
    }

    /** How many answers a student gives before the chapter is done. */
    public StringProperty requiredProperty() {
        return required;
    }

    /** How many of them must be right. */
    public StringProperty thresholdProperty() {
        return threshold;
    }

    @Override
    protected void fill(SkillTreeNode shown, Forest<SkillTreeNode> all) {
        fill(shown, shown.title(), shown.questionsRequired(), shown.passThreshold());
    }

    @Override
    protected void clear(@Nullable String parentId, Forest<SkillTreeNode> all) {
        fill(null, "", USUAL, USUAL / 2);
    }

    private void fill(@Nullable SkillTreeNode shown, String named, int answers, int right) {
        fill(shown, Map.of(TITLE, named, REQUIRED, String.valueOf(answers), THRESHOLD, String.valueOf(right)));
    }

    @Override
    protected Map<String, String> check() {
        Map<String, String> found = new HashMap<>();
        if (title.get().isBlank()) {
            found.put(TITLE, "skilltree.fault.blank");
        } else if (title.get().strip().length() > LONGEST_TITLE) {
            found.put(TITLE, "skilltree.fault.long");
        }
        int answers = number(required);
        int right = number(threshold);
        if (answers < 1 || answers > MOST) {
            found.put(REQUIRED, "skilltree.fault.required");
        }
        if (right < 0 || right > MOST) {
            found.put(THRESHOLD, "skilltree.fault.threshold");
        } else if (right > answers && answers >= 1) {
            found.put(THRESHOLD, "skilltree.fault.above");
        }
        return found;
    }

    SkillNodeDraft draft(String categoryId, @Nullable String parentId) {
        return new SkillNodeDraft(
                categoryId, title.get().strip(), parentId, null, number(required), number(threshold), null);
    }

    SkillNodeUpdate update() {
        return new SkillNodeUpdate(null, title.get().strip(), null, null, number(required), number(threshold));
    }
}
