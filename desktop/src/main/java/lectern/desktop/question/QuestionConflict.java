package lectern.desktop.question;

import lectern.model.question.Question;

/**
 * Two changes of one question.
 *
 * @param mine what stands in the editor
 * @param theirs what somebody else saved meanwhile
 */
public record QuestionConflict(QuestionText mine, Question theirs) {}
