package lectern.desktop.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import lectern.model.roster.Student;
import lectern.model.roster.StudentDraft;
import org.jspecify.annotations.Nullable;

/** A student as he or she is written, checked on the way. */
public final class StudentForm {
    static final String NAME = "name";
    static final String NUMBER = "studentNo";
    static final String GROUP = "group";
    private static final int LONGEST_NAME = 40;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");
    private final Map<String, Integer> longest =
            Map.of(NAME, LONGEST_NAME, NUMBER, StudentDraft.LONGEST_NUMBER, GROUP, StudentDraft.LONGEST_GROUP);
    private final Map<String, StringProperty> fields = Map.of(NAME, name, NUMBER, number, GROUP, group);
    private final ObservableMap<String, String> faults = FXCollections.observableHashMap();
    private List<String> beginning = List.of();

    StudentForm() {
        fields.values().forEach(field -> field.subscribe((before, now) -> check()));
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty numberProperty() {
        return number;
    }

    public StringProperty groupProperty() {
        return group;
    }

    /** What is wrong: the key of a text, by field. */
    public ObservableMap<String, String> faults() {
        return faults;
    }

    /** @param student null for a new one */
    void fill(@Nullable Student student) {
        name.set(student == null ? "" : student.name());
        number.set(student == null ? "" : Objects.requireNonNullElse(student.studentNo(), ""));
        group.set(student == null ? "" : Objects.requireNonNullElse(student.group(), ""));
        settle();
    }

    /** What is written is what the server holds. */
    void settle() {
        beginning = written();
        faults.clear();
    }

    private List<String> written() {
        return Stream.of(name, number, group).map(StringProperty::get).toList();
    }

    boolean dirty() {
        return !written().equals(beginning);
    }

    boolean valid() {
        check();
        return faults.isEmpty();
    }

    private void check() {
        faults.clear();
        fields.forEach((field, text) -> {
            if (text.get().strip().length() > longest.getOrDefault(field, 0)) {
                faults.put(field, "people.fault." + field);
            }
        });
        if (name.get().isBlank()) {
            faults.put(NAME, "people.fault.blank");
        }
    }

    /** @param version the one that was seen; null for a new student */
    StudentDraft draft(@Nullable Integer version) {
        return new StudentDraft(
                name.get().strip(), number.get().strip(), group.get().strip(), version);
    }
}
