package lectern.desktop.question;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import lectern.desktop.edit.EditHistory;

/** The fields of the question in the editor with what is wrong with them, and every edit of them to be taken back. */
public final class DraftEdits {
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final DraftForm form = new DraftForm();
    private final DraftFaults faults = new DraftFaults();
    private QuestionText beginning = QuestionText.blank("");
    private EditHistory<QuestionText> history = new EditHistory<>(beginning);
    private boolean filling;

    DraftEdits() {
        form.onChange(this::edited);
        put(beginning);
    }

    /** Whether something is written that would be lost. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    DraftForm form() {
        return form;
    }

    DraftFaults faults() {
        return faults;
    }

    /** What the edits began with, as the server holds it. */
    QuestionText beginning() {
        return beginning;
    }

    /** Stands for the question that is edited; another one has another. */
    Object session() {
        return history;
    }

    /** Begins with another question. */
    void begin(QuestionText text) {
        put(text);
        faults.forget();
        beginning = text;
        history = new EditHistory<>(text);
        sync();
    }

    /** The server holds what was sent; what was typed meanwhile stays, and is yet to be saved. */
    void settle(QuestionText saved, QuestionText sent) {
        beginning = saved;
        if (form.text().equals(sent)) {
            put(saved);
            history.settle(saved);
        }
        sync();
    }

    /** What is typed from now on is a step of its own. */
    void seal() {
        history.seal();
    }

    /** Changes several fields in one step. */
    void apply(UnaryOperator<QuestionText> change) {
        history.change(change.apply(form.text()), null);
        step();
    }

    /** Takes the last edit back. */
    public void undo() {
        history.undo();
        step();
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        history.redo();
        step();
    }

    public void addDistractor() {
        form.addDistractor("");
    }

    /** Takes a line of the wrong answers away; one always stays. */
    public void removeDistractor(int line) {
        if (form.distractors().size() > 1) {
            form.distractors().remove(line);
        }
    }

    private void step() {
        put(history.present());
        faults.check(history.present());
        sync();
    }

    private void put(QuestionText text) {
        filling = true;
        form.fill(text);
        filling = false;
    }

    private void edited(String field) {
        if (!filling) {
            QuestionText now = form.text();
            history.change(now, field.equals("distractors") ? null : field);
            faults.touch(field, now);
            sync();
        }
    }

    private void sync() {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        dirty.set(!form.text().draft().equals(beginning.draft()));
    }
}
