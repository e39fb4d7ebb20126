package lectern.desktop.home;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.model.classroom.Classroom;

/** Home. */
public final class HomeView implements Page {
    private final HomeViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private ComboBox<Classroom> classroom;

    @FXML
    private VBox content;

    @FXML
    private EmptyState empty;

    @FXML
    private Label address;

    @FXML
    private Label code;

    public HomeView(HomeViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        classroom.setItems(model.classrooms());
        classroom.valueProperty().bindBidirectional(model.chosenProperty());
        content.visibleProperty().bind(model.chosenProperty().isNotNull());
        empty.visibleProperty()
                .bind(model.loadedProperty().and(model.chosenProperty().isNull()));
        address.textProperty().bind(model.addressProperty());
        code.textProperty().bind(model.chosenProperty().map(chosen -> chosen.joinCode()));
    }

    @FXML
    private void create() {
        dialogs.ask(
                messages.text("home.create.title"),
                messages.text("home.create.name"),
                "",
                messages.text("home.create.verb"),
                model::create);
    }

    @Override
    public String help() {
        return "home.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(PageAction.of(PageAction.Key.NEW, messages.text("home.create.title"), this::create));
    }

    @Override
    public void shown() {
        model.refresh();
    }
}
