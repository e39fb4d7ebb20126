package lectern.desktop.classroom;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.wire.Page;

/** The classrooms that I lead (003). */
public final class ClassroomsViewModel {
    private static final int MOST = 100;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final ObservableList<Classroom> classrooms = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    public ClassroomsViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
    }

    /** Newest first. */
    public ObservableList<Classroom> classrooms() {
        return classrooms;
    }

    /** Whether they have come, so that an empty list means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Fetches them again. */
    public void show() {
        tasks.job(
                        messages.text("classroom.loading"),
                        progress -> client.classrooms().list(1, MOST))
                .quiet()
                .then(this::fill)
                .start();
    }

    private void fill(Page<Classroom> page) {
        classrooms.setAll(page.items().stream().filter(Classroom::isHost).toList());
        loaded.set(true);
    }

    /** Makes a classroom and opens its wall. */
    public void create(String name) {
        tasks.job(
                        messages.text("classroom.creating"),
                        progress -> client.classrooms().create(new ClassroomDraft(name, null)))
                .then(made -> {
                    classrooms.addFirst(made);
                    open(made);
                })
                .start();
    }

    /** Goes to a classroom's wall. */
    public void open(Classroom classroom) {
        navigator.open(new LiveWallPlace(classroom.id()));
    }
}
