package lectern.server.play;

import java.util.UUID;

/**
 * An answer in a classroom's quiz, whose right option is known by now.
 *
 * @param activityId the quiz
 * @param timeMs how long it took
 */
public record QuizAnswer(UUID activityId, UUID questionId, UUID accountId, boolean correct, long timeMs) {}
