package lectern.desktop.classroom;

import java.util.Set;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/** The question that the whole class answers just now, and who has (000). */
final class OpenQuestion {
    private String activityId = "";
    private long revision;
    private int position;
    /** The question, as another may take its place under the same number. */
    private String questionId = "";

    private boolean open;
    private Set<String> answered = Set.of();

    /**
     * Notes what the channel said.
     *
     * @return whether somebody's answer may have come or gone
     */
    boolean note(Payload payload) {
        return switch (payload) {
            case ActivityState state -> take(state.activity());
            case ActivityTally tally
            when open && tally.activityId().equals(activityId) && tally.position() == position -> {
                answered = Set.copyOf(tally.answeredBy());
                yield true;
            }
            default -> false;
        };
    }

    private boolean take(Activity told) {
        boolean same = told.id().equals(activityId);
        if (same ? told.revision() < revision : told.id().compareTo(activityId) < 0) {
            return false;
        }
        Activity.Quiz quiz = told.quiz();
        StudentQuestion asked = quiz != null && quiz.pace() == Pace.LIVE && told.phase() == ActivityPhase.RUNNING
                ? quiz.question()
                : null;
        String question = asked == null ? "" : asked.id();
        if (!same || !question.equals(questionId)) {
            answered = Set.of();
        }
        activityId = told.id();
        revision = told.revision();
        position = quiz == null ? 0 : quiz.position();
        questionId = question;
        open = asked != null;
        return true;
    }

    /** Whether a student has answered it; null while none is open. */
    @Nullable
    Boolean answeredBy(String userId) {
        return open ? Boolean.valueOf(answered.contains(userId)) : null;
    }
}
