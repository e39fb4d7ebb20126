package lectern.model.question;

import jakarta.validation.constraints.NotNull;

/** Moves a report on. */
public record FeedbackUpdate(@NotNull FeedbackState state) {}
