package lectern.desktop.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.model.play.ChallengeState;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One student on the wall: name, presence, question n of 5, right and wrong, idle time. */
final class TileCell extends GridCell<Tile> {
    private final Messages messages;
    private final Clock clock;
    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label activity = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label right = new Label("", new FontIcon("fth-check"));
    private final Label wrong = new Label("", new FontIcon("fth-x"));
    private final Label idle = new Label();
    private final Tooltip whole = new Tooltip();
    private final VBox card;

    TileCell(Messages messages, Clock clock, Consumer<Tile> remove) {
        this.messages = messages;
        this.clock = clock;
        name.getStyleClass().add("tile-name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox title = new HBox(8, dot, name);
        title.setAlignment(Pos.CENTER_LEFT);
        activity.getStyleClass().add("muted");
        activity.setMinWidth(0);
        progress.setMaxWidth(Double.MAX_VALUE);
        right.getStyleClass().add("good-news");
        wrong.getStyleClass().add("problem");
        idle.getStyleClass().add("chip");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox figures = new HBox(12, right, wrong, gap, idle);
        figures.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(title, activity, progress, figures);
        card.getStyleClass().add("tile");
        MenuItem removal = new MenuItem();
        removal.textProperty().bind(messages.text("classroom.wall.remove"));
        removal.setOnAction(event -> {
            if (getItem() != null) {
                remove.accept(getItem());
            }
        });
        ContextMenu menu = new ContextMenu(removal);
        card.setOnContextMenuRequested(event -> menu.show(card, event.getScreenX(), event.getScreenY()));
        card.setFocusTraversable(true);
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && getItem() != null) {
                remove.accept(getItem());
            }
        });
        Tooltip.install(card, whole);
    }

    @Override
    protected void updateItem(@Nullable Tile tile, boolean empty) {
        super.updateItem(tile, empty);
        if (empty || tile == null) {
            setGraphic(null);
            return;
        }
        dot.getStyleClass().setAll("dot", tile.online() ? "good" : "away");
        name.setText(tile.name());
        ChallengeState challenge = tile.challenge();
        activity.setText(activity(tile, challenge));
        progress.setProgress(challenge == null ? 0 : (double) challenge.answered() / challenge.total());
        right.setText(String.valueOf(challenge == null ? 0 : challenge.correct()));
        wrong.setText(String.valueOf(challenge == null ? 0 : challenge.wrong()));
        showIdle(tile);
        card.pseudoClassStateChanged(LiveWallView.AWAY, !tile.online());
        String spoken = messages.get(
                "classroom.tile.spoken",
                tile.name(),
                messages.get(tile.online() ? "classroom.tile.online" : "classroom.tile.offline"),
                activity.getText(),
                right.getText(),
                wrong.getText());
        whole.setText(spoken);
        card.setAccessibleText(spoken);
        setGraphic(card);
    }

    private String activity(Tile tile, @Nullable ChallengeState challenge) {
        if (challenge == null) {
            return messages.get(tile.online() ? "classroom.tile.waiting" : "classroom.tile.offline");
        }
        return tile.busy()
                ? messages.get(
                        "classroom.tile.question", challenge.trackName(), challenge.answered() + 1, challenge.total())
                : messages.get("classroom.tile.finished", challenge.trackName());
    }

    private void showIdle(Tile tile) {
        Duration time = tile.idle(clock.instant());
        idle.setVisible(time != null && time.toSeconds() >= 15);
        if (time != null) {
            idle.setText(
                    time.toMinutes() > 0
                            ? messages.get("classroom.tile.minutes", time.toMinutes())
                            : messages.get("classroom.tile.seconds", time.toSeconds() / 5 * 5));
            boolean stuck = time.compareTo(Tile.IDLE_AFTER) > 0;
            idle.getStyleClass().setAll("chip", stuck ? "waiting" : "neutral");
        }
    }
}
