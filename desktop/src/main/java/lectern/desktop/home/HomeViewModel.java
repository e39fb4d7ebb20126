package lectern.desktop.home;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** Can my class start now: the classrooms that I lead, and how students join the chosen one. */
public final class HomeViewModel {
    private static final int MOST = 100;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final PreferenceStore preferences;
    private final StudentAddress address;

    private final ObservableList<Classroom> classrooms = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Classroom> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    public HomeViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            PreferenceStore preferences,
            StudentAddress address) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.preferences = preferences;
        this.address = address;
        chosen.subscribe(classroom -> {
            if (classroom != null) {
                preferences.change(kept -> kept.withClassroom(classroom.id()));
            }
        });
    }

    /** Mine, newest first. */
    public ObservableList<Classroom> classrooms() {
        return classrooms;
    }

    public ObjectProperty<@Nullable Classroom> chosenProperty() {
        return chosen;
    }

    /** Whether the classrooms have come, so that an empty list means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty addressProperty() {
        return address.urlProperty();
    }

    /** Fetches the classrooms again; the chosen one stays chosen. */
    public void refresh() {
        address.refresh();
        tasks.job(messages.text("home.loading"), progress -> client.classrooms().list(1, MOST))
                .quiet()
                .then(this::show)
                .start();
    }

    /** Makes a classroom and chooses it. */
    public void create(String name) {
        ClassroomDraft draft = new ClassroomDraft(name, null);
        tasks.job(
                        messages.text("home.creating"),
                        progress -> client.classrooms().create(draft))
                .then(made -> {
                    classrooms.addFirst(made);
                    chosen.set(made);
                })
                .start();
    }

    private void show(Page<Classroom> page) {
        Classroom before = chosen.get();
        String wanted = before == null ? preferences.current().classroom() : before.id();
        classrooms.setAll(page.items().stream().filter(Classroom::isHost).toList());
        chosen.set(classrooms.stream()
                .filter(classroom -> classroom.id().equals(wanted))
                .findFirst()
                .orElse(classrooms.isEmpty() ? null : classrooms.getFirst()));
        loaded.set(true);
    }
}
