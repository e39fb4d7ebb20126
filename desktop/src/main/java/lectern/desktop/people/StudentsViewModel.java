package lectern.desktop.people;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> group = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty archived = new SimpleBooleanProperty();
    private final ObservableList<String> groups = FXCollections.observableArrayList();
    private final PagedList<Student> students;
    private final ReadOnlyObjectWrapper<@Nullable Student> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StudentDeeds deeds;

    public StudentsViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator, StudentAddress address) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        students = new PagedList<>(tasks, messages.text("people.loading"), this::ask, this::follow);
        deeds = new StudentDeeds(client, tasks, messages, address, this::filter, this::show);
        search.subscribe((before, now) -> students.begin());
        group.subscribe((before, now) -> students.begin());
        archived.subscribe((before, now) -> students.begin());
    }

    /** Part of a name or number; the list follows it. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The only group to show; empty for all. */
    public ObjectProperty<Optional<String>> groupProperty() {
        return group;
    }

    /** Whether those are shown who left. */
    public BooleanProperty archivedProperty() {
        return archived;
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

    /** Whether a filter hides somebody. */
    BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                () -> !search.get().isBlank() || group.get().isPresent() || archived.get(), search, group, archived);
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
        StudentFilter filter = filter(page);
        return progress -> client.roster().list(filter);
    }

    private StudentFilter filter(int page) {
        return new StudentFilter(
                page,
                PagedList.PAGE,
                search.get().isBlank() ? null : search.get().strip(),
                group.get().orElse(null),
                null,
                archived.get());
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
        problem.set("");
        form.fill(student);
        shown.set(student);
        editing.set(true);
    }

    @Override
    public void close() {
        shown.set(null);
        editing.set(false);
        problem.set("");
    }

    @Override
    public void save() {
        if (!editing.get() || !form.valid()) {
            return;
        }
        Student before = shown.get();
        Work<Student> work = before == null
                ? progress -> client.roster().create(form.draft(null))
                : progress -> client.roster().update(before.id(), form.draft(before.version()));
        problem.set("");
        tasks.job(messages.text("people.saving"), work)
                .refused(ErrorCode.CONFLICT, this::refused)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .then(student -> {
                    form.settle();
                    open(student);
                    show();
                })
                .start();
    }

    private void refused(ApiException refusal) {
        problem.set(form.refused(refusal, messages));
    }

    /** Goes to the wizard with a class list. */
    public void importList() {
        navigator.open(ImportPlace.of(ImportKind.STUDENTS));
    }

    /** Shows everybody again. */
    public void clear() {
        search.set("");
        group.set(Optional.empty());
        archived.set(false);
    }
}
