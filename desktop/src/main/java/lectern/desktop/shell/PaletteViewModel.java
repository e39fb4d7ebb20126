package lectern.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The command palette: everything that can be done from here, found by a few letters of its name. */
final class PaletteViewModel {
    private final StringProperty query = new SimpleStringProperty("");
    private final FilteredList<Command> found;

    PaletteViewModel(List<Command> commands) {
        found = new FilteredList<>(FXCollections.observableArrayList(commands));
        query.subscribe(text -> found.setPredicate(command -> matches(command, text)));
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Command> found() {
        return found;
    }

    /** Each word of the query stands somewhere in the title or the group, in any case and order. */
    private static boolean matches(Command command, String text) {
        String whole = (command.title() + " " + command.group()).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(whole::contains);
    }
}
