package lectern.desktop.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.HostChange;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminFilter;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** All classes of the school (003), whoever leads them; one whose teacher is gone is given to another. */
public final class ClassesViewModel {
    /** As many as the server gives at once. */
    private static final int COLLEAGUES = 100;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final PagedList<Classroom> classes;
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty leaderless = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Classroom> shown = new SimpleObjectProperty<>();
    private final ObservableList<AdminAccount> colleagues = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AdminAccount> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public ClassesViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        classes = new PagedList<>(tasks, messages.text("people.classes.loading"), this::ask, () -> {});
        search.subscribe((before, now) -> classes.begin());
        leaderless.subscribe((before, now) -> classes.begin());
        shown.subscribe((before, now) -> {
            chosen.set(null);
            problem.set("");
        });
    }

    private Work<Page<Classroom>> ask(int page) {
        boolean without = leaderless.get();
        String words = search.get().isBlank() ? null : search.get().strip();
        return progress -> client.classrooms().everyone(words, without, page, PagedList.PAGE);
    }

    /** Part of the name of a class or its teacher; the list follows it. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Whether a filter hides a class. */
    BooleanBinding narrowed() {
        return leaderless.or(search.isNotEmpty());
    }

    public PagedList<Classroom> classes() {
        return classes;
    }

    /** Whether only those without a teacher are listed. */
    public BooleanProperty leaderlessProperty() {
        return leaderless;
    }

    /** The class beside the list; null for none. */
    public ObjectProperty<@Nullable Classroom> shownProperty() {
        return shown;
    }

    /** Who may lead a class, by name. */
    public ObservableList<AdminAccount> colleagues() {
        return colleagues;
    }

    /** Who is to lead the shown class from now on; null while nobody is chosen. */
    public ObjectProperty<@Nullable AdminAccount> chosenProperty() {
        return chosen;
    }

    /** Why the last handover was refused; empty where it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches the present page and the colleagues again. */
    public void show() {
        classes.refresh();
        tasks.job(messages.text("people.classes.loading"), progress -> everyColleague())
                .then(all -> {
                    AdminAccount held = chosen.get();
                    colleagues.setAll(all);
                    chosen.set(all.stream()
                            .filter(each -> held != null && each.id().equals(held.id()))
                            .findFirst()
                            .orElse(null));
                })
                .start();
    }

    /** All who can sign in, by name. */
    private List<AdminAccount> everyColleague() {
        List<AdminAccount> all = new ArrayList<>();
        Page<AdminAccount> page;
        int number = 1;
        do {
            page = client.admin().admins(new AdminFilter(number++, COLLEAGUES, null, true, null));
            all.addAll(page.items());
        } while (page.pagination().hasNext());
        all.sort(Comparator.comparing(ClassesViewModel::name, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    static String name(AdminAccount account) {
        return Objects.requireNonNullElse(account.username(), "");
    }

    /** Gives the shown class to whom was chosen. */
    public void handOver() {
        Classroom classroom = shown.get();
        AdminAccount colleague = chosen.get();
        if (classroom == null || colleague == null) {
            return;
        }
        problem.set("");
        tasks.job(
                        messages.text("people.classes.giving"),
                        progress -> client.classrooms().handOver(classroom.id(), new HostChange(colleague.id())))
                .then(given -> {
                    shown.set(given);
                    show();
                })
                .refused(ErrorCode.NOT_FOUND, this::refused)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .start();
    }

    private void refused(ApiException refusal) {
        problem.set(
                refusal.code() == ErrorCode.NOT_FOUND
                        ? messages.get("people.classes.gone")
                        : messages.get("people.classes.refused"));
        show();
    }
}
