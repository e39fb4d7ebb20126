package lectern.server.activity;

import java.util.Map;
import java.util.UUID;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.OwnResult;
import lectern.model.identity.Permission;
import lectern.model.wire.FileLanguage;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** Activities over HTTP, for a classroom's members; what happens in them is told on its channel. */
public final class ActivityRoutes implements RouteTable.Source {
    private static final String FEATURE = "activity";
    private static final String ALL = "/classrooms/{classroomId}/activities";
    private static final String ONE = ALL + "/{activityId}";
    /** For what the host alone does; that it is the classroom's own host is looked at with each call. */
    static final Access HOST = Access.of(Permission.CLASSROOM_HOST);

    private final ActivityService activities;
    private final QuizAnswers answers;
    private final ResultsService results;

    ActivityRoutes(ActivityService activities, QuizAnswers answers, ResultsService results) {
        this.activities = activities;
        this.answers = answers;
        this.results = results;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.POST, ALL, HOST)
                .summary("The host opens a quiz, a typing race or a shared reading, in its lobby (000).")
                .returns(Activity.class)
                .handle(
                        ActivityDraft.class,
                        (call, draft) -> Reply.created(
                                activities.create(call.caller(), Actor.of(call), classroom(call), draft)));
        routes.route(FEATURE, Method.GET, ALL, Access.SIGNED_IN)
                .summary("The classroom's activities, newest first; of a dissolved one for who led it (000).")
                .paged()
                .returnsPage(ActivitySummary.class)
                .handle(call -> Reply.page(activities.list(call.caller(), classroom(call), call.page(), call.limit())));
        routes.route(FEATURE, Method.GET, ALL + "/current", Access.SIGNED_IN)
                .summary("What the classroom does now; data is null where it does nothing together (000).")
                .returns(Activity.class)
                .handle(call -> Reply.ok(activities.current(call.caller(), classroom(call))));
        routes.route(FEATURE, Method.GET, ONE, Access.SIGNED_IN)
                .summary("One activity, for a student with the own results (000).")
                .returns(Activity.class)
                .handle(call -> Reply.ok(activities.get(call.caller(), classroom(call), activity(call))));
        routes.route(FEATURE, Method.POST, ONE + "/commands", HOST)
                .summary("The host moves it on: start, reveal, next, skip, replace, pause, resume, end (000).")
                .returns(Activity.class)
                .handle(
                        ActivityCommand.class,
                        (call, command) -> Reply.ok(activities.command(
                                call.caller(), Actor.of(call), classroom(call), activity(call), command)));
        routes.route(FEATURE, Method.POST, ONE + "/answers", Access.SIGNED_IN)
                .summary("A student's answer in a quiz, once: sent again it changes nothing (000).")
                .returns(OwnResult.class)
                .handle(
                        ActivityAnswer.class,
                        (call, answer) ->
                                Reply.ok(answers.answer(call.caller(), classroom(call), activity(call), answer)));
        routes.route(FEATURE, Method.GET, ONE + "/results", HOST)
                .summary(
                        "For the host, also of a dissolved classroom: the ranking, and what was chosen at each question by whom (000).")
                .returns(ActivityResults.class)
                .handle(call -> Reply.ok(results.results(call.caller(), classroom(call), activity(call))));
        routes.route(FEATURE, Method.GET, ONE + "/results.csv", HOST)
                .summary("The results as a table for spreadsheets (000).")
                .query("lang", "string", "of the heads: en, where it is not said, or zh")
                .returnsRaw()
                .handle(this::table);
    }

    private Reply table(Call call) {
        FileLanguage language = call.queryEnum("lang", FileLanguage.class);
        byte[] csv = results.csv(
                call.caller(), classroom(call), activity(call), language == null ? FileLanguage.EN : language);
        Map<String, String> headers =
                Map.of("Cache-Control", "no-store", "Content-Disposition", "attachment; filename=\"results.csv\"");
        return new Reply(200, null, "text/csv; charset=UTF-8", csv, null, null, headers);
    }

    static UUID classroom(Call call) {
        return call.pathId("classroomId", "Classroom");
    }

    private static UUID activity(Call call) {
        return call.pathId("activityId", "Activity");
    }
}
