package lectern.server.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.question.Question;
import lectern.model.question.StudentQuestion;
import lectern.model.question.StudentQuestion.Option;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked in a quiz, the same to everyone.
 *
 * @param correct the id of the right option; never leaves the server before the reveal
 * @param explanation what its knowledge card says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Asked(
        StudentQuestion question, String correct, @Nullable String explanation) {

    /**
     * @param order a permutation of 0 to the number of distractors: what stands at a, b, …; 0 is the right answer
     */
    static Asked of(Question question, List<Integer> order) {
        List<Option> options = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            int which = order.get(i);
            String text = which == 0
                    ? question.correctAnswer()
                    : question.distractors().get(which - 1);
            options.add(new Option(letter(i), text));
        }
        return new Asked(
                new StudentQuestion(
                        question.id(),
                        question.stem().text(),
                        question.contentType(),
                        question.stem().mediaUrl(),
                        options),
                letter(order.indexOf(0)),
                question.knowledgeCard() == null
                        ? null
                        : question.knowledgeCard().summary());
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    UUID questionId() {
        return UUID.fromString(question.id());
    }

    boolean offers(String optionId) {
        return question.options().stream().anyMatch(option -> option.id().equals(optionId));
    }

    /** What an option says. */
    String text(String optionId) {
        return question.options().stream()
                .filter(option -> option.id().equals(optionId))
                .map(Option::text)
                .findFirst()
                .orElse("");
    }
}
