package lectern.server.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.model.play.Challenge;
import lectern.model.question.Question;
import org.jspecify.annotations.Nullable;

/** Challenges as students see them. */
final class Shown {
    private final QuestionBank bank;
    private final Facts facts;

    Shown(QuestionBank bank, Facts facts) {
        this.bank = bank;
        this.facts = facts;
    }

    /** These questions in this order. */
    Map<UUID, Question> questions(List<UUID> ids) {
        List<Question> questions = bank.byIds(ids);
        facts.remember(questions);
        Map<UUID, Question> found = questions.stream()
                .collect(Collectors.toMap(question -> UUID.fromString(question.id()), Function.identity()));
        Map<UUID, Question> ordered = new LinkedHashMap<>();
        ids.forEach(id -> ordered.put(id, Objects.requireNonNull(found.get(id), "questions are never deleted")));
        return ordered;
    }

    /** A challenge with the answers given so far, its questions as they read now. */
    Challenge challenge(Deal deal, List<AnswerRow> given) {
        return challenge(
                deal,
                given,
                questions(deal.items().stream().map(Deal.Item::questionId).toList()));
    }

    Challenge challenge(Deal deal, List<AnswerRow> given, Map<UUID, Question> questions) {
        List<Challenge.Item> items = new ArrayList<>();
        for (Deal.Item item : deal.items()) {
            Question question = Objects.requireNonNull(questions.get(item.questionId()));
            items.add(new Challenge.Item(
                    deal.id().toString(),
                    deal.categoryId(),
                    deal.node(),
                    item.asSeen(question),
                    answered(item, given)));
        }
        return new Challenge(deal.id().toString(), deal.categoryId(), deal.node(), items.size(), items);
    }

    private static Challenge.@Nullable Answered answered(Deal.Item item, List<AnswerRow> given) {
        for (AnswerRow answer : given) {
            if (answer.questionId().equals(item.questionId())) {
                return new Challenge.Answered(answer.selected(), answer.state(), item.correctOption());
            }
        }
        return null;
    }
}
