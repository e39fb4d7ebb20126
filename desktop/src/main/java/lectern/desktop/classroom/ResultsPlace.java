package lectern.desktop.classroom;

import lectern.desktop.page.Place;
import org.jspecify.annotations.Nullable;

/**
 * What came of a classroom's activities.
 *
 * @param activityId the one to show first, null for the newest
 * @param pastName the name of a classroom that is dissolved: its results are to be read, and nothing can be started in
 *     it; null where it stands
 */
public record ResultsPlace(
        String classroomId,
        @Nullable String activityId,
        @Nullable String pastName) implements Place {

    /** The results of a classroom that stands. */
    public ResultsPlace(String classroomId, @Nullable String activityId) {
        this(classroomId, activityId, null);
    }

    @Override
    public String room() {
        return "classroom";
    }
}
