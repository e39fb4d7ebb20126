package lectern.model.client;

import java.util.List;
import java.util.Locale;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.AssignmentProgress;
import lectern.model.activity.OwnResult;
import lectern.model.wire.FileLanguage;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The activities of one classroom and the work assigned in it (000). What happens in them comes over its channel. */
public final class ActivityClient {
    private final ApiClient api;
    private final String activities;
    private final String assignments;

    ActivityClient(ApiClient api, String classroomId) {
        this.api = api;
        String classroom = "/classrooms/" + ApiClient.segment(classroomId);
        this.activities = classroom + "/activities";
        this.assignments = classroom + "/assignments";
    }

    /** Opens one, in its lobby; for the host. */
    public Activity create(ActivityDraft draft) {
        return api.send("POST", activities, draft, Activity.class);
    }

    /** All there were, newest first. */
    public Page<ActivitySummary> list(int page, int limit) {
        return api.getPage(activities + "?page=" + page + "&limit=" + limit, ActivitySummary.class);
    }

    /** What the classroom does now, null where it does nothing together. */
    public @Nullable Activity current() {
        return api.getNullable(activities + "/current", Activity.class);
    }

    /** One activity; a student finds the own results in it. */
    public Activity get(String activityId) {
        return api.get(one(activityId), Activity.class);
    }

    /** Moves one on; for the host. */
    public Activity command(String activityId, ActivityCommand command) {
        return api.send("POST", one(activityId) + "/commands", command, Activity.class);
    }

    /** Moves one on, whatever state it is in; for the host. */
    public Activity command(String activityId, ActivityCommand.Action action) {
        return command(activityId, new ActivityCommand(action, null, null));
    }

    /** Answers a question of a quiz; sent again it changes nothing. */
    public OwnResult answer(String activityId, ActivityAnswer answer) {
        return api.send("POST", one(activityId) + "/answers", answer, OwnResult.class);
    }

    /** What came of one; for the host. */
    public ActivityResults results(String activityId) {
        return api.get(one(activityId) + "/results", ActivityResults.class);
    }

    /** What came of one as a table for spreadsheets; for the host. */
    public byte[] resultsCsv(String activityId, FileLanguage language) {
        return api.bytes(
                one(activityId) + "/results.csv?lang=" + language.name().toLowerCase(Locale.ROOT));
    }

    /** Assigns work; for the host. */
    public Assigned assign(AssignmentDraft draft) {
        return api.send("POST", assignments, draft, Assigned.class);
    }

    /** The assigned work, newest first: all of it for the host, else one's own. */
    public List<Assigned> assignments() {
        return api.getList(assignments, Assigned.class);
    }

    /** Who has done an assignment; for the host. */
    public AssignmentProgress progress(String assignmentId) {
        return api.get(assignment(assignmentId), AssignmentProgress.class);
    }

    /** Says that an assigned article is read. */
    public Assigned done(String assignmentId) {
        return api.send("POST", assignment(assignmentId) + "/done", null, Assigned.class);
    }

    /** Takes assigned work back; for the host. */
    public void withdraw(String assignmentId) {
        api.send("DELETE", assignment(assignmentId), null);
    }

    private String one(String activityId) {
        return activities + "/" + ApiClient.segment(activityId);
    }

    private String assignment(String assignmentId) {
        return assignments + "/" + ApiClient.segment(assignmentId);
    }
}
