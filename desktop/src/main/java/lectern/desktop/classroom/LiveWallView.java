package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import lectern.desktop.classroom.SidePanel.Side;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.TextCell;
import lectern.model.activity.Activity;
import lectern.model.classroom.Classroom;

/** The live wall of a classroom, with what stands beside it. */
public final class LiveWallView implements Page {
    private final LiveWallViewModel model;
    private final Navigator navigator;
    private final Messages messages;
    private final WallDeeds deeds;
    private final WallSides beside;
    /** Whether anything can be done: the room has not ended for who looks. */
    private final BooleanBinding going;

    @FXML
    private Label title;

    @FXML
    private Label code;

    @FXML
    private Label here;

    @FXML
    private ComboBox<TileOrder> order;

    @FXML
    private MenuButton start;

    @FXML
    private Button bringAll;

    @FXML
    private Button pause;

    @FXML
    private FlowPane sides;

    @FXML
    private ConnectionNotice broken;

    @FXML
    private HBox covered;

    @FXML
    private Button uncover;

    @FXML
    private HBox current;

    @FXML
    private Label activity;

    @FXML
    private HBox content;

    @FXML
    private Wall wall;

    @FXML
    private EmptyState empty;

    public LiveWallView(
            LiveWallViewModel model, Supplier<Places> places, Navigator navigator, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
        this.deeds = new WallDeeds(model, places, navigator, messages, dialogs);
        this.beside = new WallSides(model, deeds, messages, dialogs);
        this.going = model.endedProperty().not();
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
        Controls.whileSeen(wall, messages.languageProperty()).subscribe((before, now) -> model.retell());
        broken.show(model, "classroom.wall.broken", navigator, messages);
        wall.show(model.tiles(), () -> new TileCell(messages, model.clock()));
        wall.setOnOpen(beside::open);
        wall.setOnRemove(tile -> {
            if (going.get()) {
                deeds.remove(tile);
            }
        });
        wall.setMenu(new ContextMenu(
                item("classroom.wall.details", new SimpleBooleanProperty(true), beside::open),
                item("classroom.bring.student", going, deeds::bring),
                item("classroom.wall.remove", going, deeds::remove)));
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.tiles())));
        wall.visibleProperty().bind(empty.visibleProperty().not());
        bindRoom();
        beside.addTo(content, sides);
        // Why is said by the notice below them.
        for (Node deed : List.of(start, bringAll, pause, uncover)) {
            deed.disableProperty().bind(model.endedProperty());
        }
    }

    private void bindRoom() {
        for (StartPlace.What what : StartPlace.What.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(messages.text("home.start." + what));
            item.setOnAction(event -> deeds.start(what));
            start.getItems().add(item);
        }
        ReadOnlyBooleanProperty paused = model.desk().actions().pausedProperty();
        pause.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(paused.get() ? "classroom.resume" : "classroom.pause"),
                        paused,
                        messages.languageProperty()));
        Controls.showWhile(covered, paused);
        Controls.showWhile(current, model.desk().activityProperty().isNotNull());
        activity.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.desk().activityProperty().get() instanceof Activity now
                                ? messages.get("classroom.current." + now.kind(), now.title())
                                : "",
                        model.desk().activityProperty(),
                        messages.languageProperty()));
    }

    private MenuItem item(String text, BooleanExpression possible, Consumer<Tile> action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.text(text));
        item.disableProperty().bind(possible.not());
        item.setOnAction(event -> {
            Tile tile = wall.marked();
            if (tile != null) {
                action.accept(tile);
            }
        });
        return item;
    }

    @FXML
    private void bringAll() {
        deeds.bring(null);
    }

    @FXML
    private void pause() {
        deeds.pause();
    }

    @FXML
    private void openActivity() {
        deeds.openActivity();
    }

    @FXML
    private void openResults() {
        deeds.openResults();
    }

    @Override
    public String help() {
        return "classroom.wall.help";
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> actions = new ArrayList<>();
        for (TileOrder by : TileOrder.values()) {
            actions.add(
                    named("classroom.order." + by, () -> model.orderProperty().set(by)));
        }
        for (Side each : WallSides.ALWAYS) {
            actions.add(named("classroom.side." + each, () -> beside.show(each)));
        }
        for (StartPlace.What what : StartPlace.What.values()) {
            actions.add(going(messages.text("home.start." + what), () -> deeds.start(what)));
        }
        actions.add(going(messages.text("classroom.bring.all"), this::bringAll));
        actions.add(going(pause.textProperty(), this::pause));
        actions.add(named("classroom.results", this::openResults));
        return actions;
    }

    private PageAction going(ObservableStringValue title, Runnable action) {
        return new PageAction(PageAction.Key.NONE, title, going, action);
    }

    private PageAction named(String text, Runnable action) {
        return PageAction.of(PageAction.Key.NONE, messages.text(text), action);
    }

    @Override
    public void shown() {
        model.show();
        wall.requestFocus();
    }

    @Override
    public void hidden() {
        model.hide();
    }
}
