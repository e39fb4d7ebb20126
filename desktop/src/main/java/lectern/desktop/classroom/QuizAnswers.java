package lectern.desktop.classroom;

import java.util.List;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.OptionResult;
import lectern.model.activity.ActivityResults.QuestionResult;
import org.jspecify.annotations.Nullable;

/** What one student answered in the class's quiz. */
final class QuizAnswers {

    /**
     * A question and what the student chose.
     *
     * @param chosen null where nothing was answered
     */
    record Answer(int position, String prompt, @Nullable String chosen, boolean right) {}

    private QuizAnswers() {}

    /** The latest question first; empty for who is not in the quiz. */
    static List<Answer> of(ActivityResults results, String userId) {
        boolean in =
                results.students().stream().anyMatch(student -> student.userId().equals(userId));
        return in
                ? results.questions().reversed().stream()
                        .filter(question -> !question.skipped())
                        .map(question -> answer(question, userId))
                        .toList()
                : List.of();
    }

    private static Answer answer(QuestionResult question, String userId) {
        OptionResult chosen = question.options().stream()
                .filter(option -> option.userIds().contains(userId))
                .findFirst()
                .orElse(null);
        return new Answer(
                question.position(),
                question.prompt(),
                chosen == null ? null : chosen.text(),
                chosen != null && chosen.id().equals(question.correctOption()));
    }
}
