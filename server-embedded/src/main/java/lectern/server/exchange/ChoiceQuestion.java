package lectern.server.exchange;

import java.util.ArrayList;
import java.util.List;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** A question as Moodle knows it, on its way to one with a right answer and distractors. Filled in, then made once. */
final class ChoiceQuestion {
    private static final int LONGEST_SUMMARY = 2000;

    private final long number;
    private final long line;
    RichText stem = RichText.EMPTY;
    RichText explanation = RichText.EMPTY;
    final List<Choice> choices = new ArrayList<>();
    String category = "";
    int difficulty = QuestionDraft.USUAL_DIFFICULTY;
    ContentType content = ContentType.TEXT;

    @Nullable
    String media;

    @Nullable
    String source;

    /** @param line where it begins */
    ChoiceQuestion(long number, long line) {
        this.number = number;
        this.line = line;
    }

    /** What is meant by true and false, in the language of the question. */
    void trueOrFalse(boolean truth, RichText whenTrue, RichText whenFalse) {
        boolean chinese = stem.text().codePoints().anyMatch(Character::isIdeographic);
        RichText yes = new RichText(chinese ? "正确" : "True", false);
        RichText no = new RichText(chinese ? "错误" : "False", false);
        choices.add(new Choice(yes, truth ? 100 : 0, whenTrue));
        choices.add(new Choice(no, truth ? 0 : 100, whenFalse));
    }

    /**
     * The draft, or why there is none.
     *
     * @param typed whether the answer is typed, so that wrong ones are seldom known
     */
    ReadQuestion make(boolean typed) {
        if (stem.text().isBlank()) {
            return flawed("stem.text", "there is no question: write it");
        }
        boolean pictured = stem.media()
                || choices.stream().anyMatch(choice -> choice.text().media());
        if (pictured) {
            return skipped("has a picture, sound or video in it, which is not taken over: add the question by hand");
        }
        List<Choice> right = choices.stream().filter(Choice::right).toList();
        List<Choice> wrong = choices.stream().filter(Choice::wrong).toList();
        if (right.isEmpty() && choices.stream().anyMatch(choice -> !choice.wrong())) {
            return skipped("has several answers that are right only together: Lectern's questions have one");
        }
        if (typed && wrong.isEmpty()) {
            return skipped("has no wrong answer to choose from, since its answer is typed: give it a wrong one");
        }
        if (right.isEmpty()) {
            return flawed("correctAnswer", "there is no right answer: mark it");
        }
        if (wrong.isEmpty()) {
            return choices.size() > 1
                    ? skipped("has no answer that is all wrong: Lectern's questions need one")
                    : flawed("distractors", "there is no wrong answer: write one to five");
        }
        Choice answer = right.getFirst();
        List<String> distractors =
                wrong.stream().map(choice -> choice.text().text()).toList();
        return ReadQuestion.of(
                number,
                new QuestionDraft(
                        new Stem(stem.text(), media),
                        content,
                        answer.text().text(),
                        distractors,
                        category,
                        difficulty,
                        card(answer, wrong)));
    }

    /** The explanation is the summary; what is said of single answers goes deeper. */
    private @Nullable KnowledgeCardDraft card(Choice answer, List<Choice> wrong) {
        StringBuilder deeper = new StringBuilder(answer.feedback().text());
        for (Choice choice : wrong) {
            String said = choice.feedback().text();
            if (!said.isBlank()) {
                deeper.append(deeper.isEmpty() ? "" : "\n")
                        .append(choice.text().text())
                        .append(": ")
                        .append(said);
            }
        }
        String summary = explanation.text();
        if (summary.length() > LONGEST_SUMMARY) {
            deeper.insert(0, deeper.isEmpty() ? summary : summary + "\n\n");
            summary = "";
        }
        if (summary.isBlank() && deeper.isEmpty() && source == null) {
            return null;
        }
        return new KnowledgeCardDraft(
                summary.isBlank() ? null : summary, deeper.isEmpty() ? null : deeper.toString(), source);
    }

    ReadQuestion skipped(String reason) {
        return ReadQuestion.skipped(number, stem.text(), line, reason);
    }

    ReadQuestion flawed(String field, String message) {
        List<ErrorDetail> flaws = List.of(ReadQuestion.detail(number, line, field, message, null));
        return ReadQuestion.flawed(number, stem.text(), flaws);
    }
}
