package lectern.desktop.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import lectern.model.activity.Activity;
import lectern.model.activity.Runner;
import lectern.model.activity.Standing;
import lectern.model.realtime.ActivityRace;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.LeaderboardUpdate;
import lectern.model.realtime.Payload;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.ProgressSync;
import org.jspecify.annotations.Nullable;

/** What is known of the current activity; of what is told late, only what is newer counts. */
public final class ActivityNews {
    private final QuizClock clock;
    private final ReadOnlyObjectWrapper<@Nullable Activity> activity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ActivityTally> tally = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Standing> top = FXCollections.observableArrayList();
    private final ObservableList<Runner> runners = FXCollections.observableArrayList();
    private final ObservableMap<String, Integer> readers = FXCollections.observableHashMap();

    ActivityNews(Clock clock) {
        this.clock = new QuizClock(clock);
    }

    ReadOnlyObjectProperty<@Nullable Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** How the class answers the open question; null where nothing is open. For the teacher's eyes alone. */
    public ReadOnlyObjectProperty<@Nullable ActivityTally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /** The first of the ranking while it goes on, everyone at the end. */
    public ObservableList<Standing> top() {
        return top;
    }

    /** Everyone in the race, the furthest first. */
    public ObservableList<Runner> runners() {
        return runners;
    }

    /** At which sentence of a shared reading each student is, by user. */
    public ObservableMap<String, Integer> readers() {
        return readers;
    }

    /** How often each option was chosen: as told to the teacher while it runs, to all afterwards. */
    public Map<String, Integer> counts() {
        Activity.Quiz quiz = quiz(activity.get());
        if (quiz != null && quiz.reveal() != null) {
            return quiz.reveal().counts();
        }
        ActivityTally told = tally.get();
        return told == null ? Map.of() : told.counts();
    }

    /** The server's time. */
    Instant now() {
        return clock.now();
    }

    @Nullable
    Integer secondsLeft() {
        return clock.left(activity.get());
    }

    /** Takes what the server says, unless it is older than what is known. */
    void take(Activity told) {
        Activity known = activity.get();
        boolean same = known != null && known.id().equals(told.id());
        if (known != null
                && (same ? told.revision() < known.revision() : told.id().compareTo(known.id()) < 0)) {
            return;
        }
        if (!same) {
            top.clear();
            runners.clear();
            readers.clear();
        }
        if (!same || !sameQuestion(known, told)) {
            tally.set(null);
        }
        clock.set(told);
        activity.set(told);
        Activity.Quiz quiz = told.quiz();
        if (quiz != null && quiz.ranking() != null) {
            top.setAll(quiz.ranking());
        } else if (quiz != null && quiz.reveal() != null) {
            top.setAll(quiz.reveal().top());
        }
        Activity.Race race = told.race();
        if (race != null && race.runners().size() >= runners.size()) {
            runners.setAll(race.runners());
        }
    }

    /** Takes what the channel says. */
    void note(Payload payload) {
        Activity now = activity.get();
        String id = now == null ? "" : now.id();
        switch (payload) {
            case ActivityState state -> take(state.activity());
            case ActivityTally told
            when told.activityId().equals(id) && told.position() == position(now) -> tally.set(told);
            case ActivityRace race when race.activityId().equals(id) -> runners.setAll(race.runners());
            case LeaderboardUpdate board when board.activityId().equals(id) -> rank(board.top());
            case ProgressSync sync
            when sync.activityId().equals(id) && sync.userId() != null -> readers.put(sync.userId(), sync.position());
            case PlayControl control
            when control.activityId().equals(id) -> lead(control.action(), control.position(), control.rate());
            default -> {}
        }
    }

    /** At the end everyone is known; the first five, told again, must not push them out. */
    private void rank(List<Standing> first) {
        if (quiz(activity.get()) instanceof Activity.Quiz quiz && quiz.ranking() == null) {
            top.setAll(first);
        }
    }

    /** Moves a shared reading. */
    void lead(PlayControl.Action action, int position, @Nullable Double rate) {
        Activity now = activity.get();
        Activity.Reading reading = now == null ? null : now.reading();
        if (reading == null) {
            return;
        }
        boolean playing = switch (action) {
            case PLAY -> true;
            case PAUSE -> false;
            case SEEK -> reading.playing();
        };
        boolean moved = position != reading.position() || playing != reading.playing();
        activity.set(with(
                now,
                new Activity.Reading(
                        reading.articleId(),
                        reading.sentences(),
                        position,
                        playing,
                        rate == null ? reading.rate() : rate,
                        moved ? clock.now() : reading.since())));
    }

    private static Activity with(Activity now, Activity.Reading reading) {
        return new Activity(
                now.id(),
                now.classroomId(),
                now.kind(),
                now.title(),
                now.phase(),
                now.paused(),
                now.revision(),
                now.serverTime(),
                now.createdAt(),
                now.endedAt(),
                now.quiz(),
                now.race(),
                reading);
    }

    private static boolean sameQuestion(Activity one, Activity other) {
        Activity.Quiz before = quiz(one);
        Activity.Quiz now = quiz(other);
        if (before == null || now == null || before.question() == null || now.question() == null) {
            return position(one) == position(other);
        }
        return before.question().id().equals(now.question().id());
    }

    private static Activity.@Nullable Quiz quiz(@Nullable Activity activity) {
        return activity == null ? null : activity.quiz();
    }

    private static int position(@Nullable Activity activity) {
        Activity.Quiz quiz = quiz(activity);
        return quiz == null ? 0 : quiz.position();
    }
}
