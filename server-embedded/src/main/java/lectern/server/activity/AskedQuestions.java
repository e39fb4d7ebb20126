package lectern.server.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lectern.model.question.Question;
import lectern.model.wire.Json;
import tools.jackson.databind.json.JsonMapper;

/** Questions as they are asked: made, kept as JSON, and read again. */
final class AskedQuestions {
    private static final int KEPT = 2_000;

    private final RandomGenerator random;
    private final JsonMapper json = Json.strict();
    /** By what was stored: it never changes for an activity's position, unless the question is replaced. */
    private final Cache<String, Asked> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /**
     * @param random shuffles options: one that can't be guessed
     */
    AskedQuestions(RandomGenerator random) {
        this.random = random;
    }

    /** Shuffles a question's options, once for everyone. */
    QuestionAt ask(UUID activityId, int position, Question question, boolean revealed) {
        List<Integer> order = new ArrayList<>(
                IntStream.rangeClosed(0, question.distractors().size()).boxed().toList());
        Collections.shuffle(order, random);
        Asked asked = Asked.of(question, order);
        return new QuestionAt(
                activityId,
                position,
                asked.questionId(),
                question.categoryId(),
                json.writeValueAsString(asked),
                revealed,
                false);
    }

    Asked of(QuestionAt question) {
        return read.get(question.asked(), stored -> json.readValue(stored, Asked.class));
    }
}
