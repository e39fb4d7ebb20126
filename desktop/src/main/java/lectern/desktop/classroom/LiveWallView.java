package lectern.desktop.classroom;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.TextCell;
import lectern.model.classroom.Classroom;
import org.jspecify.annotations.Nullable;

/** The live wall of a classroom. */
public final class LiveWallView implements Page {
    private final LiveWallViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private Subscription language = Subscription.EMPTY;

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
    private Wall wall;

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
                .bind(model.classroomProperty()
                        .map(room -> JoinCode.spaced(room.joinCode()))
                        .orElse(""));
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
        wall.show(model.tiles(), () -> new TileCell(messages, model.clock()));
        wall.setOnOpen(this::open);
        wall.setOnRemove(this::confirmRemoval);
        wall.setMenu(new ContextMenu(
                item("classroom.wall.details", this::open), item("classroom.wall.remove", this::confirmRemoval)));
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.tiles())));
        wall.visibleProperty().bind(empty.visibleProperty().not());
    }

    private MenuItem item(String text, Consumer<Tile> action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.text(text));
        item.setOnAction(event -> {
            Tile tile = wall.marked();
            if (tile != null) {
                action.accept(tile);
            }
        });
        return item;
    }

    private void open(Tile tile) {
        AtomicReference<@Nullable StudentCard> shown = new AtomicReference<>();
        Runnable close = () -> dialogs.close(Objects.requireNonNull(shown.get()));
        Runnable remove = () -> {
            close.run();
            confirmRemoval(tile);
        };
        StudentCard card = new StudentCard(messages, model.clock(), tile, model.tile(tile.userId()), remove, close);
        shown.set(card);
        dialogs.show(card);
        card.focus();
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
        language = messages.languageProperty().subscribe(change -> model.retell());
        model.show();
        wall.requestFocus();
    }

    @Override
    public void hidden() {
        language.unsubscribe();
        model.hide();
    }
}
