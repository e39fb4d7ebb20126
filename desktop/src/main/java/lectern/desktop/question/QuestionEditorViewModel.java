package lectern.desktop.question;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableMap;
import lectern.desktop.edit.PaneMode;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The editor of one question (004), a new one or one that there is. Edits stay here, and can be taken back, until they
 * are saved.
 */
public final class QuestionEditorViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Categories categories;
    private final Runnable changed;
    private final DraftEdits edits = new DraftEdits();
    private final NewCategoryViewModel newCategory;
    private final MediaViewModel media;
    private final ReadOnlyObjectWrapper<PaneMode> mode = new ReadOnlyObjectWrapper<>(PaneMode.CLOSED);
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QuestionConflict> conflict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    QuestionEditorViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Categories categories, Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.categories = categories;
        this.changed = changed;
        newCategory = new NewCategoryViewModel(client, tasks, messages, categories, form().categoryIdProperty());
        media = new MediaViewModel(client, tasks, messages, form(), edits::apply);
    }

    public ReadOnlyObjectProperty<PaneMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The question as the server holds it; null while a new one is written. */
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** What somebody else saved meanwhile, beside what stands here; null where nobody did. */
    public ReadOnlyObjectProperty<@Nullable QuestionConflict> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is written, and how it is taken back. */
    public DraftEdits edits() {
        return edits;
    }

    public DraftForm form() {
        return edits.form();
    }

    public Categories categories() {
        return categories;
    }

    /** A category to be made on the way. */
    public NewCategoryViewModel newCategory() {
        return newCategory;
    }

    /** The picture, sound or video. */
    public MediaViewModel media() {
        return media;
    }

    /** What is wrong, by the wire's name of the field; a line of the wrong answers is {@code distractors[i]}. */
    public ObservableMap<String, Fault> faults() {
        return edits.faults().shown();
    }

    /** Begins a new question. */
    void begin(@Nullable String category) {
        fill(QuestionText.blank(category == null ? "" : category), PaneMode.NEW, null);
    }

    /** Shows a question. */
    public void open(Question shown) {
        fill(QuestionText.of(shown), PaneMode.EXISTING, shown);
    }

    /** Begins a new question with everything of the shown one. */
    public void duplicate() {
        if (question.get() != null) {
            fill(form().text(), PaneMode.NEW, null);
        }
    }

    public void close() {
        fill(QuestionText.blank(""), PaneMode.CLOSED, null);
    }

    private void fill(QuestionText text, PaneMode next, @Nullable Question shown) {
        media.forget();
        edits.begin(text);
        newCategory.close();
        conflict.set(null);
        question.set(shown);
        mode.set(next);
    }

    /** Saves the question, unless something is wrong with it or somebody else changed it; then it says so. */
    public void save() {
        Question shown = question.get();
        if (mode.get() == PaneMode.NEW
                || (shown != null && edits.dirtyProperty().get())) {
            save(shown, shown == null ? 0 : shown.version());
        }
    }

    private void save(@Nullable Question shown, int version) {
        QuestionText text = form().text();
        if (busy.get() || !edits.faults().none(text)) {
            return;
        }
        Object session = edits.session();
        edits.seal();
        conflict.set(null);
        busy.set(true);
        Work<Question> work = progress -> shown == null
                ? client.questions().create(text.draft())
                : client.questions().update(shown.id(), QuestionUpdate.of(text.draft(), version));
        tasks.job(messages.text("question.saving"), work)
                .then(saved -> {
                    if (session.equals(edits.session())) {
                        hold(saved, text);
                    }
                    changed.run();
                })
                .refused(ErrorCode.CONFLICT, refusal -> compare())
                .refused(ErrorCode.VALIDATION_ERROR, refusal -> edits.faults().refused(refusal, text, messages))
                .lastly(() -> busy.set(false))
                .start();
    }

    private void hold(Question saved, QuestionText sent) {
        conflict.set(null);
        question.set(saved);
        mode.set(PaneMode.EXISTING);
        edits.settle(QuestionText.of(saved), sent);
    }

    /** Fetches what somebody else saved, to be looked at beside one's own. */
    private void compare() {
        fetch(theirs -> conflict.set(new QuestionConflict(form().text(), theirs)));
    }

    /** Saves one's own over what somebody else saved. */
    public void keepMine() {
        QuestionConflict seen = conflict.get();
        if (seen != null) {
            save(seen.theirs(), seen.theirs().version());
        }
    }

    /** Shows what somebody else saved. One's own can be brought back by {@link DraftEdits#undo}. */
    public void takeTheirs() {
        QuestionConflict seen = conflict.get();
        if (seen != null) {
            QuestionText text = QuestionText.of(seen.theirs());
            edits.apply(mine -> text);
            edits.faults().forget();
            hold(seen.theirs(), text);
        }
    }

    /** Leaves both as they are for now. */
    public void postpone() {
        conflict.set(null);
    }

    /** Moves the shown question to another status, once all that is written is saved. */
    public void move(QuestionStatus to) {
        Question shown = question.get();
        if (shown == null || busy.get() || edits.dirtyProperty().get()) {
            return;
        }
        busy.set(true);
        tasks.job(
                        messages.text("question.moving"),
                        progress -> client.questions().setStatus(shown.id(), to))
                .then(now -> {
                    moved(now);
                    changed.run();
                })
                .lastly(() -> busy.set(false))
                .start();
    }

    /** Shows where the question stands now. Where its text is another too, what is written here is compared at saving. */
    private void moved(Question now) {
        Question shown = question.get();
        if (shown == null || !shown.id().equals(now.id())) {
            return;
        }
        if (QuestionText.of(now).equals(edits.beginning())) {
            question.set(now);
        } else if (!edits.dirtyProperty().get()) {
            open(now);
        }
    }

    /** Fetches the shown question again. */
    void reload() {
        fetch(this::moved);
    }

    private void fetch(Consumer<Question> then) {
        Question shown = question.get();
        if (shown != null) {
            tasks.job(
                            messages.text("question.loading"),
                            progress -> client.questions().get(shown.id()))
                    .quiet()
                    .then(now -> {
                        Question still = question.get();
                        if (still != null && still.id().equals(now.id())) {
                            then.accept(now);
                        }
                    })
                    .start();
        }
    }
}
