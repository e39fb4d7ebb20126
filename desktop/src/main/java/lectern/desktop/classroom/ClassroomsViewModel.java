package lectern.desktop.classroom;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.classroom.Relation;
import lectern.model.client.LecternClient;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The classrooms that I lead, those of colleagues that I am in, and those to which I am asked (003). */
public final class ClassroomsViewModel {
    private static final int MOST = 100;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final ObservableList<Classroom> classrooms = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Classroom> chosen = new SimpleObjectProperty<>();
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

    /** The one that {@link #open()} goes to; none while there is none. */
    public ObjectProperty<@Nullable Classroom> chosenProperty() {
        return chosen;
    }

    /** Whether they have come, so that an empty list means that there is none. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Fetches them again; the chosen one stays chosen, else it is the newest. */
    public void show() {
        tasks.job(
                        messages.text("classroom.loading"),
                        progress -> client.classrooms().list(1, MOST))
                .quiet()
                .then(this::fill)
                .start();
    }

    private void fill(Page<Classroom> page) {
        Classroom before = chosen.get();
        classrooms.setAll(
                page.items().stream().filter(ClassroomsViewModel::concernsMe).toList());
        chosen.set(classrooms.stream()
                .filter(room -> before != null && room.id().equals(before.id()))
                .findFirst()
                .orElse(classrooms.isEmpty() ? null : classrooms.getFirst()));
        loaded.set(true);
    }

    private static boolean concernsMe(Classroom room) {
        return room.isHost() || room.relation() == Relation.MEMBER || room.relation() == Relation.INVITED;
    }

    /** Makes a classroom and opens its wall. */
    public void create(String name) {
        tasks.job(
                        messages.text("classroom.creating"),
                        progress -> client.classrooms().create(new ClassroomDraft(name, null)))
                .then(made -> {
                    classrooms.addFirst(made);
                    chosen.set(made);
                    open();
                })
                .start();
    }

    /** Goes to the chosen classroom's wall; where a colleague leads it, to what its members see. */
    public void open() {
        Classroom classroom = chosen.get();
        if (classroom == null) {
            return;
        }
        if (classroom.isHost()) {
            navigator.open(new LiveWallPlace(classroom.id()));
        } else if (classroom.relation() == Relation.MEMBER) {
            navigator.open(new FollowPlace(classroom.id()));
        } else {
            join(classroom);
        }
    }

    private void join(Classroom invited) {
        tasks.job(
                        messages.text("classroom.joining", invited.name()),
                        progress -> client.classrooms().join(new JoinRequest(null, invited.id())))
                .then(joined -> navigator.open(new FollowPlace(joined.id())))
                .start();
    }
}
