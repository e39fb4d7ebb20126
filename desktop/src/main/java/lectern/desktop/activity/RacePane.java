package lectern.desktop.activity;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Runner;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The track of a typing race: a lane a runner, the furthest first. The room sees the first of them. */
final class RacePane extends LivePane {
    private static final int LANES_FOR_ROOM = 8;

    private final LiveActivity live;
    private final Messages messages;
    private final boolean forRoom;
    private final Label countdown = Controls.line("", "live-countdown");
    private final Label count = Controls.line("", "live-count");
    private final ObservableList<Runner> lanes = FXCollections.observableArrayList();
    private final ListView<Runner> track = new ListView<>(lanes);
    private final Label more = Controls.line("", "live-count");
    private final int length;

    RacePane(LiveActivity live, Messages messages, boolean forRoom) {
        this.live = live;
        this.messages = messages;
        this.forRoom = forRoom;
        Activity activity = live.activityProperty().get();
        Activity.Race race = activity == null ? null : activity.race();
        String text = race == null ? "" : race.text();
        length = Math.max(1, text.length());
        Label title = Controls.text(activity == null ? "" : activity.title(), "live-title");
        Label typed = new Label(text);
        typed.setMaxWidth(Double.MAX_VALUE);
        typed.getStyleClass().add("live-small");
        track.setCellFactory(list -> new Lane());
        track.getStyleClass().addAll("bare-list", "free-rows", "live-track");
        track.setFocusTraversable(!forRoom);
        track.accessibleTextProperty().bind(messages.text("activity.race.track"));
        setVgrow(track, Priority.ALWAYS);
        boolean over = activity != null && activity.phase() == ActivityPhase.ENDED;
        boolean paused = activity != null && activity.paused();
        Label state = Controls.line(
                messages.get(paused ? "activity.paused" : "activity.race.over"), "chip", paused ? "waiting" : "accent");
        Controls.show(state, over || paused);
        Controls.show(more, false);
        getChildren().addAll(Controls.row(16, title, state, Controls.gap(), count), typed, countdown, track, more);
    }

    @Override
    void figures() {
        var runners = live.news().runners();
        lanes.setAll(forRoom ? runners.subList(0, Math.min(LANES_FOR_ROOM, runners.size())) : runners);
        int hidden = runners.size() - lanes.size();
        Controls.show(more, hidden > 0);
        more.setText(messages.count("activity.more", hidden));
        long home = runners.stream().filter(runner -> runner.place() != null).count();
        Controls.show(count, !runners.isEmpty());
        count.setText(messages.get("activity.race.home", home, runners.size()));
    }

    @Override
    void clock() {
        Integer left = live.secondsLeftProperty().get();
        Controls.show(countdown, left != null && left > 0);
        countdown.setText(left == null ? "" : String.valueOf(left));
    }

    private final class Lane extends ListCell<Runner> {
        private final Label place = Controls.line("", "live-rank");
        private final Label name = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final Label speed = Controls.line("", "figures", "live-speed");
        private final HBox line = Controls.row(12, place, name, bar, speed);

        Lane() {
            name.getStyleClass().add("live-lane-name");
            line.getStyleClass().add("live-lane");
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            place.setAlignment(Pos.CENTER_RIGHT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Runner runner, boolean empty) {
            super.updateItem(runner, empty);
            if (empty || runner == null) {
                setGraphic(null);
                return;
            }
            Integer arrived = runner.place();
            boolean home = arrived != null;
            place.setText(arrived == null ? "" : String.valueOf(arrived));
            place.setGraphic(arrived != null && arrived == 1 ? FontIcon.of(Feather.AWARD) : null);
            name.setText(runner.nickname());
            bar.setProgress(home ? 1 : Math.min(1, (double) runner.chars() / length));
            speed.setText(messages.get("activity.race.speed", runner.wpm(), Math.round(runner.accuracy() * 100)));
            bar.getStyleClass().remove("home");
            if (home) {
                bar.getStyleClass().add("home");
            }
            setAccessibleText(runner.nickname() + ", " + speed.getText());
            setGraphic(line);
        }
    }
}
