package lectern.desktop.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lectern.desktop.classroom.NotTaken;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.classroom.RoomFetch;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.PlayControl.Action;
import org.jspecify.annotations.Nullable;

/** The teacher's hand on a shared reading, sentence by sentence; nothing happens unless it runs. */
public final class ReadingDesk {
    /** After a refusal, before the reading goes on by itself. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final OpenRoom room;
    private final ActivityNews news;
    private final ReadingText text;
    private final RoomFetch<?> fetch;
    private final Clock clock;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Instant nextTry = Instant.MIN;

    /** @param fetch looks how the class stands */
    ReadingDesk(OpenRoom room, ActivityNews news, ReadingText text, RoomFetch<?> fetch, Clock clock) {
        this.room = room;
        this.news = news;
        this.text = text;
        this.fetch = fetch;
        this.clock = clock;
    }

    /** Why the class did not follow the last time; empty where it did. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void playOrPause() {
        Activity.Reading reading = reading();
        if (reading != null) {
            play(reading.playing() ? Action.PAUSE : Action.PLAY, reading.position(), null);
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
            goTo(reading.position() + by);
        }
    }

    /** Goes to a sentence, or to the nearest that there is. */
    void goTo(int sentence) {
        Activity.Reading reading = reading();
        if (reading != null) {
            int to = Math.clamp(sentence, 0, Math.max(0, reading.sentences() - 1));
            if (to != reading.position()) {
                play(Action.SEEK, to, null);
            }
        }
    }

    /** How fast, 0.5 to 2. */
    void rate(double rate) {
        Activity.Reading reading = reading();
        if (reading != null && reading.rate() != rate) {
            play(reading.playing() ? Action.PLAY : Action.SEEK, reading.position(), rate);
        }
    }

    /** Time passed: goes on where the sentence is read. */
    void tick() {
        Activity.Reading reading = reading();
        if (reading == null
                || !reading.playing()
                || clock.instant().isBefore(nextTry)
                || !text.isRead(reading, news.now())) {
            return;
        }
        int next = Math.min(reading.position() + 1, reading.sentences() - 1);
        play(next > reading.position() ? Action.PLAY : Action.PAUSE, next, null);
    }

    private void play(Action action, int position, @Nullable Double rate) {
        Activity now = news.activityProperty().get();
        if (now == null) {
            return;
        }
        PlayControl control = new PlayControl(now.id(), action, position, rate, null);
        if (room.send(control, this::refused)) {
            refusal.set("");
            news.lead(action, position, rate);
            fetch.heard(List.of(control));
        }
    }

    /** The class is not where the lectern went: back to where it is. */
    private void refused(NotTaken back) {
        refusal.set(back.unsure() ? "" : back.why()); // that the connection fell is said already
        nextTry = clock.instant().plus(RETRY);
        fetch.start();
    }

    private Activity.@Nullable Reading reading() {
        Activity activity = news.activityProperty().get();
        return activity == null || activity.phase() != ActivityPhase.RUNNING ? null : activity.reading();
    }
}
