package lectern.desktop.classroom;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.TextCell;
import lectern.model.classroom.Classroom;
import org.controlsfx.control.GridView;

/** The live wall of a classroom. */
public final class LiveWallView implements Page {
    static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final LiveWallViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private Label title;

    @FXML
    private Label code;

    @FXML
    private Label here;

    @FXML
    private ComboBox<TileOrder> order;

    @FXML
    private HBox broken;

    @FXML
    private GridView<Tile> wall;

    @FXML
    private EmptyState empty;

    public LiveWallView(LiveWallViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.classroomProperty().map(Classroom::name).orElse(""));
        code.textProperty()
                .bind(model.classroomProperty().map(Classroom::joinCode).orElse(""));
        code.visibleProperty().bind(code.textProperty().isNotEmpty());
        here.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "classroom.wall.here",
                                model.hereProperty().get(),
                                model.tiles().size()),
                        model.hereProperty(),
                        model.tiles(),
                        messages.languageProperty()));
        order.getItems().setAll(TileOrder.values());
        TextCell.use(order, each -> messages.text("classroom.order." + each));
        order.valueProperty().bindBidirectional(model.orderProperty());
        broken.visibleProperty().bind(model.connectedProperty().not());
        broken.managedProperty().bind(broken.visibleProperty());
        wall.setItems(model.tiles());
        wall.setCellFactory(grid -> new TileCell(messages, model.clock(), this::confirmRemoval));
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.tiles())));
        wall.visibleProperty().bind(empty.visibleProperty().not());
    }

    private void confirmRemoval(Tile tile) {
        dialogs.confirm(
                messages.text("classroom.wall.remove.title", tile.name()),
                messages.text("classroom.wall.remove.text"),
                messages.text("classroom.wall.remove"),
                () -> model.remove(tile));
    }

    @Override
    public String help() {
        return "classroom.wall.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(sorting(TileOrder.NAME), sorting(TileOrder.NEEDS_HELP), sorting(TileOrder.PROGRESS));
    }

    private PageAction sorting(TileOrder by) {
        return PageAction.of(
                PageAction.Key.NONE,
                messages.text("classroom.order." + by),
                () -> model.orderProperty().set(by));
    }

    @Override
    public void shown() {
        model.show();
    }

    @Override
    public void hidden() {
        model.hide();
    }
}
