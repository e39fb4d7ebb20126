package lectern.desktop.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import lectern.model.activity.Runner;
import lectern.model.realtime.ActivityRace;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.Payload;
import lectern.model.realtime.ProgressSync;
import org.jspecify.annotations.Nullable;

/** What the whole class does together just now, and how far each student is in it (000, 003). */
final class ClassWork {
    private @Nullable Activity now;
    private final Map<String, Runner> runners = new HashMap<>();
    /** At which sentence each reads, from 0. */
    private final Map<String, Integer> readers = new HashMap<>();

    /**
     * Notes what the channel said.
     *
     * @return whether all may be elsewhere now; where only one reads on, no
     */
    boolean note(Payload payload) {
        switch (payload) {
            case ActivityState state -> {
                return take(state.activity());
            }
            case ActivityRace race
            when is(race.activityId()) -> {
                run(race.runners());
                return true;
            }
            case ProgressSync sync
            when is(sync.activityId()) && sync.userId() != null -> readers.put(sync.userId(), sync.position());
            default -> {}
        }
        return false;
    }

    private boolean is(String activityId) {
        return now != null && now.id().equals(activityId);
    }

    private boolean take(Activity told) {
        Activity known = now;
        if (known != null
                && (is(told.id())
                        ? told.revision() < known.revision()
                        : told.id().compareTo(known.id()) < 0)) {
            return false;
        }
        if (!is(told.id())) {
            runners.clear();
            readers.clear();
        }
        now = told;
        if (told.race() != null) {
            run(told.race().runners());
        }
        return true;
    }

    private void run(List<Runner> told) {
        told.forEach(runner -> runners.put(runner.userId(), runner));
    }

    /**
     * How far a student is; null while each works alone.
     *
     * @param here who is away is at no question, as the class goes on without them
     */
    @Nullable
    Together of(String userId, boolean here) {
        Activity current = now;
        if (current == null || current.phase() == ActivityPhase.ENDED) {
            return null;
        }
        return switch (current.kind()) {
            case QUIZ -> quiz(current, here ? current.quiz() : null);
            case TYPING_RACE -> race(current, runners.get(userId));
            case SHARED_READING -> reading(current, readers.get(userId));
        };
    }

    private static Together quiz(Activity current, Activity.@Nullable Quiz quiz) {
        return quiz == null || quiz.pace() == Pace.SELF
                ? part(current, 0, 0, null)
                : part(current, quiz.position(), quiz.total(), null);
    }

    private static Together race(Activity current, @Nullable Runner runner) {
        Activity.Race race = current.race();
        return race == null || runner == null
                ? part(current, 0, 0, null)
                : part(current, runner.chars(), race.text().length(), runner.place());
    }

    private static Together reading(Activity current, @Nullable Integer sentence) {
        Activity.Reading reading = current.reading();
        return reading == null || sentence == null
                ? part(current, 0, 0, null)
                : part(current, sentence + 1, reading.sentences(), null);
    }

    private static Together part(Activity current, int done, int total, @Nullable Integer place) {
        return new Together(current.kind(), current.phase(), done, total, place);
    }
}
