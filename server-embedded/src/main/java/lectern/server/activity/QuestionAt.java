package lectern.server.activity;

import java.util.UUID;

/**
 * A row of {@code activity_question}.
 *
 * @param asked {@link Asked} as JSON
 * @param revealed whether its answers count; in a quiz at one's own pace from the beginning
 * @param skipped whether it was left out
 */
public record QuestionAt(
        UUID activityId,
        int position,
        UUID questionId,
        String categoryId,
        String asked,
        boolean revealed,
        boolean skipped) {

    boolean counts() {
        return revealed && !skipped;
    }
}
