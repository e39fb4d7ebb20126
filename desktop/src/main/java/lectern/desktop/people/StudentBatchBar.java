package lectern.desktop.people;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.model.roster.Student;

/** How many students are chosen, and what can be done to them. */
final class StudentBatchBar extends HBox {
    private final ObservableList<Student> chosen;
    private final Messages messages;

    StudentBatchBar(StudentsViewModel model, TableView<Student> table, Messages messages, Dialogs dialogs) {
        super(8);
        this.messages = messages;
        chosen = table.getSelectionModel().getSelectedItems();
        setAlignment(Pos.CENTER_LEFT);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(following(
                        () -> messages.get(chosen.isEmpty() ? "people.chosen.all" : "people.chosen", chosen.size())));
        StudentMenus menus = new StudentMenus(table, model.deeds(), model.printer(), messages, dialogs);
        MenuButton printing = menu("printing", "people.print", menus.printing());
        Controls.showWhile(printing, model.search().archivedProperty().not());
        getChildren()
                .setAll(
                        count,
                        printing,
                        menu("acting", "people.act", menus.acting(model.search().archivedProperty())));
        visibleProperty().bind(Bindings.isNotEmpty(model.students().items()));
        managedProperty().bind(visibleProperty());
    }

    private MenuButton menu(String id, String key, List<MenuItem> items) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems().setAll(items);
        return button;
    }

    /** Says beside the list how many are chosen, where the pane shows none of them. */
    void describe(EmptyState none) {
        none.titleProperty()
                .bind(following(
                        () -> messages.get(several() ? "people.chosen" : "people.choose.title", chosen.size())));
        none.textProperty()
                .bind(following(() -> messages.get(several() ? "people.chosen.text" : "people.choose.text")));
    }

    private boolean several() {
        return chosen.size() > 1;
    }

    private StringBinding following(Callable<String> words) {
        return Bindings.createStringBinding(words, chosen, messages.languageProperty());
    }
}
