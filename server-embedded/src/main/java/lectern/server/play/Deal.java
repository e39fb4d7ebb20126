package lectern.server.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.play.ChallengeState;
import lectern.model.question.Question;
import lectern.model.question.StudentQuestion;
import lectern.model.question.StudentQuestion.Option;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as it was dealt. It never changes, so judging needs nothing of the questions as they are now: one may be
 * edited or archived before its answer comes.
 *
 * @param nodeId null where the track had no chapters
 */
public record Deal(
        UUID id,
        UUID accountId,
        String categoryId,
        String trackName,
        @Nullable UUID nodeId,
        Instant createdAt,
        List<Item> items) {

    /**
     * One question of it.
     *
     * @param optionOrder what stands at the letters a, b, …: 0 the right answer, 1 to 5 the distractors
     */
    public record Item(UUID questionId, String optionOrder) {

        String correctOption() {
            return letter(optionOrder.indexOf('0'));
        }

        boolean offers(String option) {
            return option.length() == 1 && option.charAt(0) >= 'a' && option.charAt(0) - 'a' < optionOrder.length();
        }

        /** The question as this student sees it; a distractor that was taken out since leaves a gap in the letters. */
        StudentQuestion asSeen(Question question) {
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < optionOrder.length(); i++) {
                int which = optionOrder.charAt(i) - '0';
                if (which == 0) {
                    options.add(new Option(letter(i), question.correctAnswer()));
                } else if (which <= question.distractors().size()) {
                    options.add(new Option(letter(i), question.distractors().get(which - 1)));
                }
            }
            return new StudentQuestion(
                    question.id(),
                    question.stem().text(),
                    question.contentType(),
                    question.stem().mediaUrl(),
                    options);
        }

        private static String letter(int position) {
            return String.valueOf((char) ('a' + position));
        }
    }

    @Nullable
    Item item(UUID questionId) {
        for (Item item : items) {
            if (item.questionId().equals(questionId)) {
                return item;
            }
        }
        return null;
    }

    /** The chapter on the wire; a track without chapters is its own. */
    String node() {
        return nodeId == null ? categoryId : nodeId.toString();
    }

    ChallengeState state(List<AnswerRow> given) {
        int correct = 0;
        Instant last = null;
        for (AnswerRow answer : given) {
            correct += answer.correct() ? 1 : 0;
            last = last == null || answer.answeredAt().isAfter(last) ? answer.answeredAt() : last;
        }
        return new ChallengeState(
                id.toString(),
                categoryId,
                trackName,
                given.size(),
                items.size(),
                correct,
                given.size() - correct,
                createdAt,
                last);
    }
}
