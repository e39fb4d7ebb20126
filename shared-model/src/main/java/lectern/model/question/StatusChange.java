package lectern.model.question;

import jakarta.validation.constraints.NotNull;

/** Moves a question to another status (004). */
public record StatusChange(@NotNull QuestionStatus status) {}
