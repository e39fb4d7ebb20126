package lectern.server.question;

import lectern.model.identity.Permission;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackReceipt;
import lectern.model.question.FeedbackState;
import lectern.model.question.FeedbackUpdate;
import lectern.model.question.SchoolStats;
import lectern.server.audit.Actor;
import lectern.server.http.Access;
import lectern.server.http.Limits;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** What students report about questions, and the school in figures (004). */
public final class FeedbackRoutes implements RouteTable.Source {
    private static final String FEATURE = "question";
    private static final Access STAFF = Access.of(Permission.STAFF);
    /** More than an honest reader finds wrong. */
    private static final int REPORTS_A_MINUTE = 10;

    private final FeedbackService feedback;
    private final StatsService stats;
    private final Limits limits;

    public FeedbackRoutes(FeedbackService feedback, StatsService stats, Limits limits) {
        this.feedback = feedback;
        this.stats = stats;
        this.limits = limits;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.POST, "/feedback", Access.SIGNED_IN)
                .summary("Reports something about a question, at most 10 times a minute;"
                        + " once for each clientRequestId (004).")
                .returns(FeedbackReceipt.class)
                .handle(FeedbackDraft.class, (call, draft) -> {
                    limits.count(FEATURE + " feedback", call.caller().userId().toString(), REPORTS_A_MINUTE);
                    return Reply.created(feedback.send(draft, call.caller().userId()));
                });
        routes.route(FEATURE, Method.GET, "/admin/feedback", STAFF)
                .summary("What students reported, the newest first (004).")
                .paged()
                .query("state", "string", "new, seen or resolved")
                .query("reason", "string", "wrong_answer, unclear, typo, media or other")
                .query("questionId", "string", "id of a question")
                .returnsPage(Feedback.class)
                .handle(call -> Reply.page(feedback.list(new FeedbackFilter(
                        call.page(),
                        call.limit(),
                        call.queryEnum("state", FeedbackState.class),
                        call.query("questionId"),
                        call.queryEnum("reason", FeedbackReason.class)))));
        routes.route(FEATURE, Method.PATCH, "/admin/feedback/{feedbackId}", STAFF)
                .summary("Moves a report to another state: new, seen or resolved (004).")
                .returns(Feedback.class)
                .handle(
                        FeedbackUpdate.class,
                        (call, update) -> Reply.ok(feedback.setState(
                                call.pathId("feedbackId", "feedback"), update.state(), Actor.of(call))));
        routes.route(FEATURE, Method.GET, "/admin/stats", STAFF)
                .summary("The school in figures (004).")
                .returns(SchoolStats.class)
                .handle(call -> Reply.ok(stats.stats()));
    }
}
