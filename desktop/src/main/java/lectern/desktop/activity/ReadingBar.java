package lectern.desktop.activity;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.TextCell;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Leads a shared reading: back, play or pause, on, and how fast. */
final class ReadingBar extends HBox {
    private static final Double[] RATES = {0.5, 0.75, 1.0, 1.25, 1.5, 2.0};

    private final LiveActivity live;
    private final ReadingDesk desk;
    private final Messages messages;
    private final Button play;
    private final ComboBox<Double> rate = new ComboBox<>();
    private boolean filling;

    ReadingBar(LiveActivity live, Messages messages) {
        this.live = live;
        this.desk = live.lectern();
        this.messages = messages;
        setSpacing(8);
        getStyleClass().add("chip-line");
        play = Controls.icon(Feather.PLAY, messages.text("activity.reading.play"), desk::playOrPause);
        rate.getItems().setAll(RATES);
        TextCell.use(rate, value -> messages.text("activity.reading.times", value));
        rate.valueProperty().subscribe(value -> {
            if (!filling && value != null) {
                desk.rate(value);
            }
        });
        Label speed = Controls.line("", "muted");
        speed.textProperty().bind(messages.text("activity.reading.rate"));
        speed.setLabelFor(rate);
        getChildren()
                .addAll(
                        Controls.icon(Feather.SKIP_BACK, messages.text("activity.reading.previous"), desk::previous),
                        play,
                        Controls.icon(Feather.SKIP_FORWARD, messages.text("activity.reading.next"), desk::next),
                        speed,
                        rate);
        Controls.whileSeen(this, live.activityProperty()).subscribe(this::show);
        Controls.whileSeen(this, live.endedProperty())
                .subscribe(ended -> show(live.activityProperty().get()));
    }

    private void show(@Nullable Activity activity) {
        Activity.Reading reading = activity == null ? null : activity.reading();
        setDisable(activity == null
                || reading == null
                || activity.phase() != ActivityPhase.RUNNING
                || live.endedProperty().get());
        if (reading == null) {
            return;
        }
        play.setGraphic(FontIcon.of(reading.playing() ? Feather.PAUSE : Feather.PLAY));
        play.accessibleTextProperty()
                .bind(messages.text(reading.playing() ? "activity.reading.pause" : "activity.reading.play"));
        play.getTooltip().textProperty().bind(play.accessibleTextProperty());
        filling = true;
        rate.setValue(reading.rate());
        filling = false;
    }
}
