package lectern.desktop.classroom;

import lectern.desktop.page.Place;
import org.jspecify.annotations.Nullable;

/**
 * What came of a classroom's activities.
 *
 * @param activityId the one to show first, null for the newest
 */
public record ResultsPlace(String classroomId, @Nullable String activityId) implements Place {
    @Override
    public String room() {
        return "classroom";
    }
}
