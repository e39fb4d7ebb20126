package lectern.desktop.activity;

import java.util.List;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import org.jspecify.annotations.Nullable;

/** What the teacher can do with an activity now. */
final class Steps {
    private Steps() {}

    /** The usual next step first. */
    static List<Action> of(@Nullable Activity activity) {
        if (activity == null || activity.phase() == ActivityPhase.ENDED) {
            return List.of();
        }
        if (activity.phase() == ActivityPhase.LOBBY) {
            return List.of(Action.START, Action.END);
        }
        Activity.Quiz quiz = activity.quiz();
        if (activity.kind() == ActivityKind.TYPING_RACE) {
            return activity.paused() ? List.of(Action.RESUME, Action.END) : List.of(Action.END, Action.PAUSE);
        }
        if (activity.kind() != ActivityKind.QUIZ || quiz == null || quiz.pace() == Pace.SELF) {
            return List.of(Action.END);
        }
        if (activity.phase() == ActivityPhase.REVEAL) {
            return List.of(Action.NEXT, Action.SKIP, Action.REPLACE, Action.END);
        }
        Action clock = activity.paused() ? Action.RESUME : Action.PAUSE;
        return List.of(Action.REVEAL, clock, Action.SKIP, Action.REPLACE, Action.END);
    }

    /** Whether it takes back a question whose answer is shown, with all that it gave. */
    static boolean takesBack(Action action, @Nullable Activity activity) {
        return action == Action.SKIP && activity != null && activity.phase() == ActivityPhase.REVEAL;
    }

    /** What the step is called in the messages: the last question is followed by the end, a shown answer taken back. */
    static String key(Action action, @Nullable Activity activity) {
        Activity.Quiz quiz = activity == null ? null : activity.quiz();
        boolean last = action == Action.NEXT && quiz != null && quiz.position() >= quiz.total();
        return "activity.do." + (last ? "FINISH" : takesBack(action, activity) ? "DISCARD" : action);
    }
}
