package lectern.model.client;

import java.util.LinkedHashMap;
import java.util.Map;
import lectern.model.question.Feedback;
import lectern.model.question.FeedbackDraft;
import lectern.model.question.FeedbackFilter;
import lectern.model.question.FeedbackReason;
import lectern.model.question.FeedbackReceipt;
import lectern.model.question.FeedbackState;
import lectern.model.question.FeedbackUpdate;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** What students report about questions (004). */
public final class FeedbackClient {
    private final ApiClient api;

    FeedbackClient(ApiClient api) {
        this.api = api;
    }

    /** Reports something; anyone signed in may. Sent twice with one clientRequestId it is one report. */
    public FeedbackReceipt send(FeedbackDraft draft) {
        return api.send("POST", "/feedback", draft, FeedbackReceipt.class);
    }

    /** The inbox, newest first. */
    public Page<Feedback> list(FeedbackFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        FeedbackState state = filter.state();
        FeedbackReason reason = filter.reason();
        parameters.put("page", filter.page());
        parameters.put("limit", filter.limit());
        parameters.put("state", state == null ? null : state.wireName());
        parameters.put("questionId", filter.questionId());
        parameters.put("reason", reason == null ? null : reason.wireName());
        return api.getPage("/admin/feedback" + ApiClient.query(parameters), Feedback.class);
    }

    public Feedback setState(String feedbackId, FeedbackState state) {
        String path = "/admin/feedback/" + ApiClient.segment(feedbackId);
        return api.send("PATCH", path, new FeedbackUpdate(state), Feedback.class);
    }
}
