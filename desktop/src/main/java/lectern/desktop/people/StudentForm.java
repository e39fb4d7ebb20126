package lectern.desktop.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import lectern.desktop.edit.TextForm;
import lectern.model.roster.Student;
import lectern.model.roster.StudentDraft;
import org.jspecify.annotations.Nullable;

/** A student as he or she is written, checked on the way. */
public final class StudentForm extends TextForm {
    static final String NAME = "name";
    static final String NUMBER = "studentNo";
    static final String GROUP = "group";

    private static final int LONGEST_NAME = 40;
    private static final Map<String, Integer> LONGEST =
            Map.of(NAME, LONGEST_NAME, NUMBER, StudentDraft.LONGEST_NUMBER, GROUP, StudentDraft.LONGEST_GROUP);

    private final StringProperty name = field(NAME);
    private final StringProperty number = field(NUMBER);
    private final StringProperty group = field(GROUP);

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty numberProperty() {
        return number;
    }

    public StringProperty groupProperty() {
        return group;
    }

    /** @param student null for a new one */
    void fill(@Nullable Student student) {
        fill(
                student == null
                        ? Map.of()
                        : Map.of(
                                NAME, student.name(),
                                NUMBER, Objects.requireNonNullElse(student.studentNo(), ""),
                                GROUP, Objects.requireNonNullElse(student.group(), "")));
    }

    @Override
    protected Map<String, String> check() {
        Map<String, String> found = new HashMap<>();
        Map.of(NAME, name.get(), NUMBER, number.get(), GROUP, group.get()).forEach((field, text) -> {
            if (text.strip().length() > LONGEST.getOrDefault(field, 0)) {
                found.put(field, "people.fault." + field);
            }
        });
        if (name.get().isBlank()) {
            found.put(NAME, "people.fault.blank");
        }
        return found;
    }

    /** @param version the one that was seen; null for a new student */
    StudentDraft draft(@Nullable Integer version) {
        return new StudentDraft(
                name.get().strip(), number.get().strip(), group.get().strip(), version);
    }
}
