package lectern.desktop.shell;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Place;
import lectern.desktop.page.Room;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame: sidebar of rooms, the page in the middle, the status bar. */
public final class ShellView {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** The window's width in letters below which the sidebar makes room. */
    private static final double ROOMY = 70;

    private final ShellViewModel model;
    private final Pages pages;
    private final Navigator navigator;
    private final Messages messages;
    private final Commands commands;
    private final Node bell;
    private final Node lastBackup;
    private final ToggleGroup group = new ToggleGroup();
    private final SubPageBar bar;
    private Pages.@Nullable Made shown;

    @FXML
    private VBox sidebar;

    @FXML
    private VBox rooms;

    @FXML
    private MenuButton user;

    @FXML
    private Button palette;

    @FXML
    private VBox center;

    @FXML
    private StackPane pageArea;

    @FXML
    private Label server;

    @FXML
    private Region serverDot;

    @FXML
    private Label address;

    @FXML
    private Label online;

    @FXML
    private HBox statusBar;

    @FXML
    private HBox taskBox;

    @FXML
    private Label taskTitle;

    @FXML
    private ProgressBar taskProgress;

    /**
     * @param bell leads to what concerns who is signed in
     * @param lastBackup tells in the status bar of the last backup
     */
    public ShellView(
            ShellViewModel model,
            Pages pages,
            Navigator navigator,
            Messages messages,
            Commands commands,
            Node bell,
            Node lastBackup) {
        this.model = model;
        this.pages = pages;
        this.navigator = navigator;
        this.messages = messages;
        this.commands = commands;
        this.bell = bell;
        this.lastBackup = lastBackup;
        bar = new SubPageBar(pages, navigator, messages);
    }

    @FXML
    private void initialize() {
        pages.rooms().forEach(room -> rooms.getChildren().add(button(room)));
        center.getChildren().addFirst(bar);
        sidebar.getChildren().add(sidebar.getChildren().indexOf(user), bell);
        user.textProperty().bind(model.userName());
        user.getItems().setAll(commands.userMenu(model::signOut));
        bindStatusBar();
        navigator.guard(() -> shown == null || shown.page().mayLeave());
        navigator.placeProperty().subscribe(this::show);
        commands.actionsOf(() -> shown == null ? null : shown.page());
        pageArea.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                commands.install(scene);
            }
        });
        pageArea.sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> fitSidebar());
        taskTitle.fontProperty().subscribe(font -> fitSidebar());
    }

    /** Shows the rooms and the last backup by their icons alone where the window is small for the size of type. */
    private void fitSidebar() {
        boolean narrow = sidebar.getScene() != null
                && sidebar.getScene().getWidth() < taskTitle.getFont().getSize() * ROOMY;
        sidebar.pseudoClassStateChanged(NARROW, narrow);
        statusBar.pseudoClassStateChanged(NARROW, narrow);
    }

    private ToggleButton button(Room room) {
        ToggleButton button = new ToggleButton();
        button.setId("room-" + room.id());
        button.textProperty().bind(messages.text("room." + room.id()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(button.textProperty());
        button.setTooltip(tip);
        button.setGraphic(FontIcon.of(room.icon()));
        button.getStyleClass().setAll("toggle-button", "room");
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            navigator.open(room.place());
            mark(navigator.place());
        });
        button.setUserData(room.id());
        return button;
    }

    private void mark(@Nullable Place place) {
        group.getToggles()
                .forEach(toggle ->
                        toggle.setSelected(place != null && place.room().equals(toggle.getUserData())));
    }

    private void show(@Nullable Place place) {
        if (place == null) {
            return;
        }
        if (shown != null) {
            shown.page().hidden();
        }
        shown = pages.at(place);
        pageArea.getChildren().setAll(shown.root());
        mark(place);
        bar.show(place);
        shown.page().shown();
    }

    private void bindStatusBar() {
        server.textProperty().bind(model.serverText());
        model.serverProperty().subscribe(state -> {
            serverDot.getStyleClass().setAll("dot", style(state));
        });
        address.textProperty().bind(model.addressProperty());
        online.textProperty().bind(model.onlineText());
        statusBar.getChildren().add(statusBar.getChildren().indexOf(online) + 1, lastBackup);
        model.running().subscribe(this::showTask);
        showTask();
    }

    private static String style(ServerWatch.State state) {
        return switch (state) {
            case UNKNOWN -> "waiting";
            case WELL -> "good";
            case SILENT -> "bad";
        };
    }

    private void showTask() {
        boolean busy = !model.running().isEmpty();
        taskBox.setVisible(busy);
        taskBox.setManaged(busy);
        taskTitle.textProperty().unbind();
        taskProgress.progressProperty().unbind();
        if (busy) {
            taskTitle.textProperty().bind(model.running().getLast().title());
            taskProgress.progressProperty().bind(model.running().getLast().fractionProperty());
        }
    }

    @FXML
    private void cancelTask() {
        if (!model.running().isEmpty()) {
            model.running().getLast().cancel();
        }
    }

    @FXML
    private void openPalette() {
        commands.openPalette();
    }
}
