package lectern.desktop.activity;

import java.util.List;
import lectern.desktop.classroom.ResultsPlace;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.Assigned;
import lectern.model.client.ActivityClient;
import lectern.model.client.LecternClient;

/**
 * What there is to choose from where results are shown.
 *
 * @param name what the classroom is called
 * @param activities the newest hundred, newest first
 * @param lessons newest first
 */
record ResultsLists(String name, List<ActivitySummary> activities, List<Assigned> lessons) {
    private static final int MOST = 100;

    /** Fetches them; a dissolved classroom is known by its place alone. */
    static ResultsLists fetch(ResultsPlace place, LecternClient client) {
        String past = place.pastName();
        ActivityClient of = client.activities(place.classroomId());
        return new ResultsLists(
                past == null ? client.classrooms().get(place.classroomId()).name() : past,
                of.list(1, MOST).items(),
                of.assignments());
    }
}
