package lectern.desktop.people;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportKind;
import lectern.model.roster.Student;
import lectern.model.roster.StudentFilter;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The students of the school: one page of them at a time, changed beside the list or many at once. */
public final class StudentsViewModel implements EditedBeside<Student> {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final StudentForm form = new StudentForm();
    private final StudentSearch search;
    private final ObservableList<String> groups = FXCollections.observableArrayList();
    private final PagedList<Student> students;
    private final ReadOnlyObjectWrapper<@Nullable Student> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StudentSteps steps;
    private final StudentDeeds deeds;
    private final CardPrinter printer;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    public StudentsViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator, StudentAddress address) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        students = new PagedList<>(tasks, messages.text("people.loading"), this::ask, this::follow);
        search = new StudentSearch(students::begin);
        steps = new StudentSteps(tasks, messages, this::show);
        deeds = new StudentDeeds(client, tasks, messages, steps, search::filter, this::show);
        printer = new CardPrinter(client, tasks, messages, address, this::show);
    }

    /** Which students the list shows. */
    public StudentSearch search() {
        return search;
    }

    /** The groups there are. */
    public ObservableList<String> groups() {
        return groups;
    }

    public PagedList<Student> students() {
        return students;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Student> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    @Override
    public StudentForm form() {
        return form;
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is done to several students at once. */
    public StudentDeeds deeds() {
        return deeds;
    }

    /** Makes cards and prints them. */
    public CardPrinter printer() {
        return printer;
    }

    /** What was done, and the way back. */
    public StudentSteps steps() {
        return steps;
    }

    /** Whether somebody else changed the student while this one was being written. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Fetches the present page and the groups again. */
    public void show() {
        students.refresh();
        tasks.job(messages.text("people.loading"), progress -> client.roster().groups())
                .quiet()
                .then(groups::setAll)
                .start();
    }

    private Work<Page<Student>> ask(int page) {
        StudentFilter filter = search.filter(page);
        return progress -> client.roster().list(filter);
    }

    /** Where nothing is written in the fields, they show what the server holds now. */
    private void follow() {
        Student held = shown.get();
        if (held != null && !form.dirty()) {
            students.items().stream()
                    .filter(student -> student.id().equals(held.id()))
                    .findFirst()
                    .ifPresent(this::open);
        }
    }

    @Override
    public void open(Student student) {
        edit(student);
    }

    @Override
    public void begin() {
        edit(null);
    }

    private void edit(@Nullable Student student) {
        calm();
        form.fill(student);
        shown.set(student);
        editing.set(true);
    }

    @Override
    public void close() {
        shown.set(null);
        editing.set(false);
        calm();
    }

    private void calm() {
        problem.set("");
        stale.set(false);
    }

    @Override
    public void save() {
        if (!editing.get() || !form.valid()) {
            return;
        }
        calm();
        Student before = shown.get();
        if (before == null) {
            tasks.job(
                            messages.text("people.saving"),
                            progress -> client.roster().create(form.draft(null)))
                    .refused(ErrorCode.CONFLICT, this::refused)
                    .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                    .then(student -> {
                        saved(student);
                        show();
                    })
                    .start();
        } else {
            update(before);
        }
    }

    private void update(Student before) {
        StudentEdit edit = new StudentEdit(client, before, form.draft(before.version()));
        Supplier<String> words = () -> messages.get("people.changed", edit.now().name());
        steps.perform(
                messages.text("people.saving"),
                progress -> {
                    edit.run();
                    return words;
                },
                progress -> {
                    edit.takeBack();
                    return words;
                },
                () -> saved(edit.now()),
                this::refused);
    }

    private void saved(Student student) {
        form.settle();
        open(student);
    }

    private void refused(ApiException refusal) {
        problem.set(form.refused(refusal, messages));
        stale.set(shown.get() != null
                && refusal.code() == ErrorCode.CONFLICT
                && refusal.details().stream().noneMatch(detail -> StudentForm.NUMBER.equals(detail.field())));
    }

    /** Shows the student as somebody else left him or her; what is written here goes. */
    public void reload() {
        Student held = shown.get();
        if (held != null) {
            tasks.job(
                            messages.text("people.loading"),
                            progress -> client.roster().get(held.id()))
                    .then(this::open)
                    .start();
        }
    }

    /** Goes to the wizard with a class list. */
    public void importList() {
        navigator.open(ImportPlace.of(ImportKind.STUDENTS));
    }
}
