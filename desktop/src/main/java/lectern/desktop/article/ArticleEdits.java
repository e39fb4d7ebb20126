package lectern.desktop.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.edit.EditHistory;
import org.jspecify.annotations.Nullable;

/** What is written in the editor of an article (002), and how it is taken back. */
public final class ArticleEdits {
    private final EditHistory<ArticleText> history = new EditHistory<>(ArticleText.BLANK);
    private final ReadOnlyObjectWrapper<ArticleText> text = new ReadOnlyObjectWrapper<>(ArticleText.BLANK);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private ArticleText held = ArticleText.BLANK;

    ArticleEdits() {
        chosen.subscribe(id -> history.seal());
    }

    /** What stands in the editor. */
    public ReadOnlyObjectProperty<ArticleText> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The sentences in their order. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** The id of the line whose details are shown. */
    public ObjectProperty<@Nullable String> chosenProperty() {
        return chosen;
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether something is written here that would be lost. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The line whose details are shown. */
    public @Nullable Line chosenLine() {
        String id = chosen.get();
        int at = id == null ? -1 : text.get().indexOf(id);
        return at < 0 ? null : text.get().lines().get(at);
    }

    /** Edits what stands above the sentences; typing at one place in a row is one step. */
    public void edit(String place, UnaryOperator<Heading> edit) {
        change(present().heading(edit), place);
    }

    /** Edits a line; typing at one place in a row is one step. */
    public void editLine(String id, String place, UnaryOperator<Line> edit) {
        change(present().line(id, edit), id + " " + place);
    }

    /** Adds an empty line behind the chosen one and chooses it. */
    public void addLine() {
        insert(List.of(Line.fresh("", "")));
    }

    /**
     * Adds a sentence for each line behind the chosen one.
     *
     * @param pasted what stands behind a tab is the translation
     * @return how many
     */
    public int paste(String pasted) {
        List<Line> added = PastedLines.of(pasted);
        if (!added.isEmpty()) {
            insert(added);
        }
        return added.size();
    }

    private void insert(List<Line> added) {
        change(present().insert(added, chosen.get()), null);
        chosen.set(added.getLast().id());
    }

    /** Removes lines; the one that follows them is chosen. */
    public void remove(Set<String> ids) {
        List<Line> before = present().lines();
        int first = before.indexOf(before.stream()
                .filter(line -> ids.contains(line.id()))
                .findFirst()
                .orElse(null));
        change(present().remove(ids), null);
        chosen.set(
                lines.isEmpty() || first < 0
                        ? null
                        : lines.get(Math.min(first, lines.size() - 1)).id());
    }

    public void moveUp(Set<String> ids) {
        change(present().up(ids), null);
    }

    public void moveDown(Set<String> ids) {
        change(present().down(ids), null);
    }

    public void undo() {
        history.undo();
        sync();
    }

    public void redo() {
        history.redo();
        sync();
    }

    /** What stands in the editor now. */
    ArticleText present() {
        return history.present();
    }

    /** What is typed from now on is a step of its own. */
    void seal() {
        history.seal();
    }

    /** Puts another text in the place of the present, as a step that can be taken back. */
    void replace(ArticleText next) {
        change(next, null);
    }

    /** Puts another text in the place of the present, without a step. */
    void settle(ArticleText now) {
        history.settle(now);
        sync();
    }

    /**
     * From now on the server holds this.
     *
     * @param ids those that lines got there, by the editor's own
     */
    void hold(ArticleText stored, Map<String, String> ids) {
        held = stored;
        history.rewrite(each -> each.renamed(ids));
        String id = chosen.get();
        sync();
        chosen.set(id == null ? null : ids.getOrDefault(id, id));
    }

    private void change(ArticleText next, @Nullable String place) {
        history.change(next, place);
        sync();
    }

    private void sync() {
        ArticleText now = present();
        text.set(now);
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        dirty.set(!now.tidied().equals(held));
        List<Line> next = now.lines();
        if (next.size() != lines.size()) {
            lines.setAll(next);
        } else {
            for (int i = 0; i < next.size(); i++) {
                if (!next.get(i).equals(lines.get(i))) {
                    lines.set(i, next.get(i));
                }
            }
        }
    }
}
