package lectern.desktop.classroom;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** The classrooms that I led until they were dissolved (003): what came of them stays to be read. */
public final class DissolvedViewModel {
    private final Navigator navigator;
    private final PagedList<Classroom> classrooms;
    private final ObjectProperty<@Nullable Classroom> chosen = new SimpleObjectProperty<>();

    public DissolvedViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.navigator = navigator;
        this.classrooms = new PagedList<>(
                tasks,
                messages.text("classroom.dissolved.loading"),
                page -> progress -> client.classrooms().dissolved(page, PagedList.PAGE),
                this::filled);
    }

    /** The last one first. */
    public PagedList<Classroom> classrooms() {
        return classrooms;
    }

    /** The one that {@link #open()} goes to; none while there is none. */
    public ObjectProperty<@Nullable Classroom> chosenProperty() {
        return chosen;
    }

    private void filled() {
        Classroom before = chosen.get();
        chosen.set(classrooms.items().stream()
                .filter(room -> before != null && room.id().equals(before.id()))
                .findFirst()
                .orElse(classrooms.items().isEmpty() ? null : classrooms.items().getFirst()));
    }

    /** Goes to the results of the chosen one. */
    public void open() {
        Classroom room = chosen.get();
        if (room != null) {
            navigator.open(new ResultsPlace(room.id(), null, room.name()));
        }
    }

    /** Goes to the classrooms that stand. */
    public void standing() {
        navigator.open(new ClassroomsPlace());
    }
}
