package lectern.desktop.home;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableStringValue;
import lectern.desktop.classroom.JoinCode;
import lectern.model.classroom.Classroom;
import org.jspecify.annotations.Nullable;

/** How students join: the address to type, the code, and both in one for the square code. */
public final class JoinCard {
    private final StringBinding code;
    private final StringBinding spacedCode;
    private final StringBinding link;
    private final ObservableStringValue address;

    JoinCard(ObjectProperty<@Nullable Classroom> classroom, ObservableStringValue address) {
        this.address = address;
        code = Bindings.createStringBinding(() -> code(classroom.get()), classroom);
        spacedCode = Bindings.createStringBinding(() -> JoinCode.spaced(code.get()), code);
        link = Bindings.createStringBinding(
                () -> address.get().isEmpty() || code.get().isEmpty() ? "" : address.get() + "/?code=" + code.get(),
                address,
                code);
    }

    /** In full, with {@code http://}. */
    public ObservableStringValue address() {
        return address;
    }

    /** Six digits; empty while there is no classroom. */
    public StringBinding code() {
        return code;
    }

    /** The code in two groups, as it is read aloud. */
    public StringBinding spacedCode() {
        return spacedCode;
    }

    /** What the square code leads to: the student's page with the code filled in; empty while it is unknown. */
    public StringBinding link() {
        return link;
    }

    private static String code(@Nullable Classroom classroom) {
        String code = classroom == null ? null : classroom.joinCode();
        return code == null ? "" : code;
    }
}
