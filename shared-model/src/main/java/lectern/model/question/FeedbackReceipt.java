package lectern.model.question;

import java.time.Instant;

/** That a report has arrived. It says nothing of what becomes of it. */
public record FeedbackReceipt(String id, String questionId, Instant createdAt) {}
