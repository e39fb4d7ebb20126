package lectern.desktop.activity;

import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.realtime.PlayControl.Action;
import org.jspecify.annotations.Nullable;

/** The teacher's hand on a shared reading, sentence by sentence; nothing happens unless it runs. */
final class ReadingDesk {
    private final LiveActivity live;

    ReadingDesk(LiveActivity live) {
        this.live = live;
    }

    void playOrPause() {
        Activity.Reading reading = reading();
        if (reading != null) {
            live.play(reading.playing() ? Action.PAUSE : Action.PLAY, reading.position(), null);
        }
    }

    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    private void step(int by) {
        Activity.Reading reading = reading();
        if (reading != null) {
            int to = Math.clamp(reading.position() + by, 0, Math.max(0, reading.sentences() - 1));
            if (to != reading.position()) {
                live.play(Action.SEEK, to, null);
            }
        }
    }

    /** How fast, 0.5 to 2. */
    void rate(double rate) {
        Activity.Reading reading = reading();
        if (reading != null && reading.rate() != rate) {
            live.play(reading.playing() ? Action.PLAY : Action.SEEK, reading.position(), rate);
        }
    }

    private Activity.@Nullable Reading reading() {
        Activity activity = live.activityProperty().get();
        return activity == null || activity.phase() != ActivityPhase.RUNNING ? null : activity.reading();
    }
}
