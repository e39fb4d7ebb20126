package lectern.desktop.people;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.task.PagedList;
import lectern.model.roster.StudentFilter;

/** Which students the list shows. */
public final class StudentSearch {
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> group = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty archived = new SimpleBooleanProperty();

    /** @param changed hears that others are to be shown */
    StudentSearch(Runnable changed) {
        words.subscribe((before, now) -> changed.run());
        group.subscribe((before, now) -> changed.run());
        archived.subscribe((before, now) -> changed.run());
    }

    /** Part of a name or number. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** The only group to show; empty for all. */
    public ObjectProperty<Optional<String>> groupProperty() {
        return group;
    }

    /** Whether those are shown who left. */
    public BooleanProperty archivedProperty() {
        return archived;
    }

    /** Whether anything hides somebody. */
    BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                () -> !words.get().isBlank() || group.get().isPresent() || archived.get(), words, group, archived);
    }

    StudentFilter filter(int page) {
        return new StudentFilter(
                page,
                PagedList.PAGE,
                words.get().isBlank() ? null : words.get().strip(),
                group.get().orElse(null),
                null,
                archived.get());
    }

    /** Shows everybody again. */
    void clear() {
        words.set("");
        group.set(Optional.empty());
        archived.set(false);
    }
}
