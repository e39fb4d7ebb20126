package lectern.desktop.activity;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.classroom.ChatPane;
import lectern.desktop.classroom.ConnectionNotice;
import lectern.desktop.classroom.LiveWallViewModel;
import lectern.desktop.classroom.Tile;
import lectern.desktop.classroom.TileWords;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.EmptyState;
import lectern.model.classroom.Classroom;
import org.jspecify.annotations.Nullable;

/** A class that somebody else leads, as a colleague in it follows it: who is there, what goes on, and the chat. */
public final class FollowView implements Page {
    private final LiveActivity live;
    private final LiveWallViewModel wall;
    private final Navigator navigator;
    private final Messages messages;
    private final LiveBoard board;
    private final TileWords words;

    @FXML
    private Label title;

    @FXML
    private Label host;

    @FXML
    private Label here;

    @FXML
    private ConnectionNotice broken;

    @FXML
    private ListView<Tile> people;

    @FXML
    private StackPane boardPlace;

    @FXML
    private EmptyState nothing;

    @FXML
    private VBox chatPlace;

    /**
     * @param wall the same room, for who is in it and what is said
     * @param address where students join
     */
    public FollowView(
            LiveActivity live,
            LiveWallViewModel wall,
            Navigator navigator,
            ObservableStringValue address,
            Messages messages) {
        this.live = live;
        this.wall = wall;
        this.navigator = navigator;
        this.messages = messages;
        this.board = new LiveBoard(live, messages, true, address);
        this.words = new TileWords(messages);
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(wall.classroomProperty().map(Classroom::name).orElse(""));
        host.textProperty()
                .bind(messages.text(
                        "activity.follow.host",
                        wall.classroomProperty().map(Classroom::hostName).orElse("")));
        here.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "classroom.wall.here",
                                wall.hereProperty().get(),
                                wall.tiles().size()),
                        wall.hereProperty(),
                        wall.tiles(),
                        messages.languageProperty()));
        broken.show(wall, "activity.broken", navigator, messages);
        people.setItems(wall.tiles());
        people.setCellFactory(list -> new Person());
        var idle = live.activityProperty().isNull();
        nothing.visibleProperty().bind(live.loadedProperty().and(idle));
        board.visibleProperty().bind(idle.not());
        boardPlace.getChildren().addFirst(board);
        chatPlace.getChildren().setAll(new ChatPane(wall.desk().chat(), messages, null));
        VBox.setVgrow(chatPlace.getChildren().getFirst(), Priority.ALWAYS);
    }

    @Override
    public String help() {
        return "activity.follow.help";
    }

    @Override
    public void shown() {
        wall.show();
        live.show();
        board.start();
        people.requestFocus();
    }

    @Override
    public void hidden() {
        board.stop();
        wall.hide();
    }

    private final class Person extends ListCell<Tile> {
        private final Region dot = new Region();

        @Override
        protected void updateItem(@Nullable Tile tile, boolean empty) {
            super.updateItem(tile, empty);
            if (empty || tile == null) {
                setText("");
                setGraphic(null);
                return;
            }
            dot.getStyleClass().setAll("dot", tile.online() ? "good" : "away");
            setGraphic(dot);
            setText(tile.name());
            setAccessibleText(messages.get("classroom.tile.spoken.idle", tile.name(), words.presence(tile)));
        }
    }
}
