package lectern.desktop.skilltree;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lectern.model.question.SkillNodeDraft;
import lectern.model.question.SkillNodeUpdate;
import lectern.model.question.SkillTreeNode;
import org.jspecify.annotations.Nullable;

/** The fields of a chapter as they are written, checked on the way. */
public final class ChapterForm {
    static final String TITLE = "title";
    static final String REQUIRED = "questionsRequired";
    static final String THRESHOLD = "passThreshold";

    private static final int LONGEST_TITLE = 100;
    private static final int MOST = 1000;
    private static final int USUAL = 4;

    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty required = new SimpleStringProperty("");
    private final StringProperty threshold = new SimpleStringProperty("");
    private final ObservableMap<String, String> faults = FXCollections.observableHashMap();
    private final Set<String> touched = new HashSet<>();
    private @Nullable SkillTreeNode node;
    private List<String> beginning = List.of();
    private boolean filling;

    ChapterForm() {
        Map.of(TITLE, title, REQUIRED, required, THRESHOLD, threshold)
                .forEach((field, property) -> property.subscribe((before, now) -> touch(field)));
    }

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

    /** What is wrong, by field: the key of a text, or the server's words. */
    public ObservableMap<String, String> faults() {
        return faults;
    }

    /** The chapter that is changed; null while a new one is written. */
    @Nullable
    SkillTreeNode node() {
        return node;
    }

    void fill(SkillTreeNode shown) {
        fill(shown, shown.title(), shown.questionsRequired(), shown.passThreshold());
    }

    /** Empties the fields for a new one. */
    void clear() {
        fill(null, "", USUAL, USUAL / 2);
    }

    private void fill(@Nullable SkillTreeNode shown, String named, int answers, int right) {
        filling = true;
        node = shown;
        title.set(named);
        required.set(String.valueOf(answers));
        threshold.set(String.valueOf(right));
        filling = false;
        touched.clear();
        faults.clear();
        beginning = written();
    }

    private List<String> written() {
        return Stream.of(title, required, threshold).map(StringProperty::get).toList();
    }

    /** Whether something is written here that would be lost. */
    boolean dirty() {
        return !written().equals(beginning);
    }

    private void touch(String field) {
        if (!filling) {
            touched.add(field);
            show(check());
        }
    }

    /** Checks everything and shows what is wrong. */
    boolean valid() {
        touched.addAll(List.of(TITLE, REQUIRED, THRESHOLD));
        Map<String, String> found = check();
        show(found);
        return found.isEmpty();
    }

    private void show(Map<String, String> found) {
        faults.keySet().removeIf(field -> !found.containsKey(field));
        found.forEach((field, fault) -> {
            if (touched.contains(field)) {
                faults.put(field, fault);
            }
        });
    }

    private Map<String, String> check() {
        Map<String, String> found = new TreeMap<>();
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

    /** -1 where it is no number. */
    private static int number(StringProperty text) {
        try {
            return Integer.parseInt(text.get().strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    SkillNodeDraft draft(String categoryId, @Nullable String parentId) {
        return new SkillNodeDraft(
                categoryId, title.get().strip(), parentId, null, number(required), number(threshold), null);
    }

    SkillNodeUpdate update() {
        return new SkillNodeUpdate(null, title.get().strip(), null, null, number(required), number(threshold));
    }
}
