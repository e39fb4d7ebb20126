package lectern.desktop.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** The editor of one question (004): a new one that is written, or one that there is, shown with its status. */
public final class QuestionEditorViewModel {
    /** What the pane shows. */
    public enum Mode {
        CLOSED,
        NEW,
        EXISTING
    }

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Categories categories;
    private final Runnable changed;
    private final DraftForm form = new DraftForm();
    private final NewCategoryViewModel newCategory;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableMap<String, Fault> faults = FXCollections.observableHashMap();
    private final Set<String> touched = new HashSet<>();
    private @Nullable QuestionDraft beginning;
    private boolean filling;

    QuestionEditorViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Categories categories, Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.categories = categories;
        this.changed = changed;
        newCategory = new NewCategoryViewModel(client, tasks, messages, categories, form.categoryIdProperty());
        form.onChange(this::touch);
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The question that is shown; null while a new one is written. */
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public DraftForm form() {
        return form;
    }

    public Categories categories() {
        return categories;
    }

    /** A category to be made on the way. */
    public NewCategoryViewModel newCategory() {
        return newCategory;
    }

    /** What is wrong, by the wire's name of the field; a line of the wrong answers is {@code distractors[i]}. */
    public ObservableMap<String, Fault> faults() {
        return faults;
    }

    /** Whether something is written here that would be lost. */
    public boolean dirty() {
        return mode.get() == Mode.NEW && !form.draft().equals(beginning);
    }

    /** Begins a new question. */
    void begin(@Nullable String category) {
        fill(() -> form.clear(category), Mode.NEW, null);
    }

    /** Shows a question. */
    public void open(Question shown) {
        fill(() -> form.fill(shown), Mode.EXISTING, shown);
    }

    /** Begins a new question with everything of the shown one. */
    public void duplicate() {
        Question shown = question.get();
        if (shown != null) {
            fill(() -> form.fill(shown), Mode.NEW, null);
        }
    }

    public void close() {
        fill(() -> form.clear(null), Mode.CLOSED, null);
    }

    private void fill(Runnable fields, Mode next, @Nullable Question shown) {
        filling = true;
        fields.run();
        newCategory.close();
        filling = false;
        touched.clear();
        faults.clear();
        beginning = form.draft();
        question.set(shown);
        mode.set(next);
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

    private void touch(String field) {
        if (filling || mode.get() != Mode.NEW) {
            return;
        }
        touched.add(field);
        check();
    }

    /** Shows what is wrong with the fields that the person has been at. */
    private void check() {
        faults.clear();
        List<Integer> lines = form.writtenDistractors();
        for (Flaw flaw : DraftRules.check(form.draft())) {
            String field = place(flaw.field(), lines);
            if (touched.contains(field)) {
                faults.putIfAbsent(field, flaw.fault());
            }
        }
    }

    /** Blank lines are passed over, so the second wrong answer may stand in the third line. */
    private static String place(String field, List<Integer> lines) {
        if (!field.startsWith("distractors[")) {
            return field;
        }
        int index = field.charAt("distractors[".length()) - '0';
        return index < lines.size() ? "distractors[" + lines.get(index) + "]" : field;
    }

    /** Makes the question, unless something is wrong with it; then it says so. */
    public void save() {
        if (mode.get() != Mode.NEW || busy.get()) {
            return;
        }
        QuestionDraft draft = form.draft();
        List<Integer> lines = form.writtenDistractors();
        List<Flaw> flaws = DraftRules.check(draft);
        flaws.forEach(flaw -> touched.add(place(flaw.field(), lines)));
        check();
        if (!flaws.isEmpty()) {
            return;
        }
        busy.set(true);
        tasks.job(
                        messages.text("question.saving"),
                        progress -> client.questions().create(draft))
                .then(made -> {
                    open(made);
                    changed.run();
                })
                .refused(ErrorCode.VALIDATION_ERROR, refusal -> refused(refusal, lines))
                .lastly(() -> busy.set(false))
                .start();
    }

    private void refused(ApiException refusal, List<Integer> lines) {
        for (ErrorDetail detail : refusal.details()) {
            String field = detail.field() == null ? "stem.text" : detail.field();
            faults.putIfAbsent(place(field, lines), Fault.said(detail.message()));
        }
    }

    /** The statuses that the shown question may move to, in the order of a question's life. */
    public List<QuestionStatus> next() {
        Question shown = question.get();
        return shown == null ? List.of() : new ArrayList<>(shown.status().next());
    }

    /** Moves the shown question to another status. */
    public void move(QuestionStatus to) {
        Question shown = question.get();
        if (shown == null || busy.get()) {
            return;
        }
        busy.set(true);
        tasks.job(
                        messages.text("question.moving"),
                        progress -> client.questions().setStatus(shown.id(), to))
                .then(this::moved)
                .lastly(() -> busy.set(false))
                .start();
    }

    private void moved(Question now) {
        Question shown = question.get();
        if (shown != null && shown.id().equals(now.id())) {
            open(now);
        }
        changed.run();
    }

    /** Fetches the shown question again. */
    void reload() {
        Question shown = question.get();
        if (shown != null) {
            tasks.job(
                            messages.text("question.loading"),
                            progress -> client.questions().get(shown.id()))
                    .quiet()
                    .then(now -> {
                        Question still = question.get();
                        if (still != null && still.id().equals(now.id())) {
                            open(now);
                        }
                    })
                    .start();
        }
    }
}
