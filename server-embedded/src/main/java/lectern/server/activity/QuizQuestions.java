package lectern.server.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import lectern.model.activity.ActivityDraft;
import lectern.model.question.Category;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.http.Call;
import lectern.server.question.CatalogService;
import org.jspecify.annotations.Nullable;

/** Finds the questions of a quiz in the bank; those that can't be asked are refused by name. */
final class QuizQuestions {
    private static final int COUNT = 10;
    private static final int NAME = 60;

    private final CatalogService catalog;
    private final RandomGenerator random;

    QuizQuestions(CatalogService catalog, RandomGenerator random) {
        this.catalog = catalog;
        this.random = random;
    }

    /** @throws DomainException VALIDATION_ERROR that names what is missing, or each question that can't be asked */
    List<Question> of(ActivityDraft.Quiz draft) {
        List<String> ids = draft.questionIds();
        String categoryId = draft.categoryId();
        if ((ids == null) == (categoryId == null)) {
            throw DomainException.invalid("quiz.questionIds", "send either questionIds or categoryId");
        }
        return ids != null ? these("quiz.questionIds", ids) : drawn(String.valueOf(categoryId), draft.count());
    }

    /**
     * These, in their order.
     *
     * @param field how the request calls them
     */
    List<Question> these(String field, List<String> ids) {
        List<ErrorDetail> wrong = new ArrayList<>();
        Map<String, Question> found = new HashMap<>();
        catalog.byIds(ids.stream().map(Call::idOrNull).filter(Objects::nonNull).toList())
                .forEach(question -> found.put(question.id(), question));
        Set<String> seen = new HashSet<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Question question = found.get(id);
            String reason = !seen.add(id)
                    ? "is there twice"
                    : question == null ? "there is no such question" : refusal(question);
            if (reason != null) {
                wrong.add(ErrorDetail.of(field + "[" + i + "]", reason));
            } else if (question != null) {
                questions.add(question);
            }
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR,
                    wrong.getFirst().field() + ": " + wrong.getFirst().message(),
                    wrong);
        }
        return questions;
    }

    private List<Question> drawn(String categoryId, @Nullable Integer wanted) {
        Category category = catalog.category(categoryId);
        if (category == null) {
            throw DomainException.invalid("quiz.categoryId", "there is no such category");
        }
        int count = wanted == null ? COUNT : wanted;
        List<Question> usable = draw(category.id(), Set.of(), count);
        if (usable.isEmpty() || wanted != null && usable.size() < wanted) {
            throw DomainException.invalid(
                    wanted == null ? "quiz.categoryId" : "quiz.count",
                    "the category " + category.name() + " has only " + usable.size()
                            + " published questions that can be asked: publish more or choose fewer");
        }
        return usable;
    }

    /** Draws at random up to so many of a category that can be asked, without some. */
    List<Question> draw(String categoryId, Collection<UUID> without, int count) {
        List<UUID> ids = new ArrayList<>(catalog.publishedIds(categoryId));
        ids.removeAll(without);
        Collections.shuffle(ids, random);
        List<Question> usable = new ArrayList<>();
        for (int from = 0; from < ids.size() && usable.size() < count; from += 100) {
            for (Question question : catalog.byIds(ids.subList(from, Math.min(ids.size(), from + 100)))) {
                if (usable.size() < count && refusal(question) == null) {
                    usable.add(question);
                }
            }
        }
        return usable;
    }

    /** Why a question can't be asked, null where it can. */
    private static @Nullable String refusal(Question question) {
        String name = '"' + name(question.stem().text()) + '"';
        if (question.status() != QuestionStatus.PUBLISHED) {
            return "the question " + name + " is not published: publish it or choose another";
        }
        String media = question.stem().mediaUrl();
        if (question.contentType() != ContentType.TEXT && (media == null || media.isBlank())) {
            return "the question " + name + " has no " + question.contentType().wireName()
                    + ": add it or choose another";
        }
        if (question.distractors().isEmpty()) {
            return "the question " + name + " has no wrong answer to choose: add one or choose another";
        }
        return null;
    }

    private static String name(String stem) {
        return stem.length() <= NAME ? stem : stem.substring(0, stem.offsetByCodePoints(0, NAME / 2)) + "…";
    }
}
