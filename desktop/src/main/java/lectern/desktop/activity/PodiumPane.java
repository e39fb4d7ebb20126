package lectern.desktop.activity;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Standing;
import org.jspecify.annotations.Nullable;

/** The end of a quiz, and a quiz at everyone's own pace: the best three on their steps, the others below. */
final class PodiumPane extends LivePane {
    private static final List<Integer> LEFT_TO_RIGHT = List.of(1, 0, 2);
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /** A longer name is written smaller, so that no word of it is broken. */
    private static final int LONG_NAME = 20;

    private final LiveActivity live;
    private final Messages messages;
    private final boolean forRoom;
    private final HBox podium = new HBox();
    private final VBox others = new VBox();
    private final Label none;

    PodiumPane(LiveActivity live, Messages messages, boolean forRoom) {
        this.live = live;
        this.messages = messages;
        this.forRoom = forRoom;
        Activity activity = live.activityProperty().get();
        boolean ended = activity != null && activity.phase() == ActivityPhase.ENDED;
        Label title = Controls.text(activity == null ? "" : activity.title(), "live-title");
        none = Controls.text(messages.text(ended ? "activity.end.nobody" : "activity.own.pace"), "live-small");
        podium.getStyleClass().add("live-podium");
        podium.setAlignment(Pos.BOTTOM_CENTER);
        others.getStyleClass().add("live-ranking");
        getChildren().addAll(title, none, podium, forRoom ? below(others) : others);
        if (!forRoom) {
            ListView<Standing> everyone = new ListView<>(live.news().top());
            everyone.setCellFactory(list -> new Cell());
            everyone.getStyleClass().add("bare-list");
            everyone.accessibleTextProperty().bind(messages.text("activity.ranking"));
            setVgrow(everyone, Priority.ALWAYS);
            others.getChildren().setAll(everyone);
            setVgrow(others, Priority.ALWAYS);
            VBox.setVgrow(everyone, Priority.ALWAYS);
        }
    }

    /** For the room as wide as the podium. */
    private static HBox below(VBox others) {
        others.getStyleClass().add("live-others");
        HBox line = new HBox(others);
        line.setAlignment(Pos.TOP_CENTER);
        return line;
    }

    @Override
    void figures() {
        List<Standing> top = live.news().top();
        Controls.show(none, top.isEmpty());
        Controls.show(podium, !top.isEmpty());
        Controls.show(others, !top.isEmpty());
        podium.getChildren()
                .setAll(LEFT_TO_RIGHT.stream()
                        .filter(place -> place < top.size())
                        .map(place -> step(place, top.get(place)))
                        .toList());
        if (forRoom) {
            others.getChildren()
                    .setAll(top.stream()
                            .skip(3)
                            .limit(2)
                            .map(standing -> Rankings.line(standing, messages))
                            .toList());
        }
    }

    private VBox step(int place, Standing standing) {
        boolean isLong = standing.nickname().length() > LONG_NAME;
        // A label ends no line at a hyphen by itself.
        String written = isLong ? standing.nickname().replace("-", "-\n") : standing.nickname();
        Label name = Controls.text(written, "live-podium-name");
        name.setAlignment(Pos.CENTER);
        name.pseudoClassStateChanged(LONG, isLong);
        Label points = Controls.line(messages.get("activity.points", standing.points()), "live-small");
        Label rank = Controls.line(String.valueOf(standing.rank()), "live-podium-rank");
        VBox block = new VBox(rank);
        block.setAlignment(Pos.TOP_CENTER);
        block.setMinHeight(Region.USE_PREF_SIZE);
        block.getStyleClass().addAll("live-step", "step-" + (place + 1));
        VBox column = new VBox(4, name, points, block);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.getStyleClass().add("live-podium-column");
        return column;
    }

    private final class Cell extends ListCell<Standing> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Standing standing, boolean empty) {
            super.updateItem(standing, empty);
            setGraphic(empty || standing == null ? null : Rankings.line(standing, messages));
        }
    }
}
