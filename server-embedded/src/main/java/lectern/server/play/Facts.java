package lectern.server.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.model.play.AnswerResult.Fact;
import lectern.model.question.KnowledgeCard;
import lectern.model.question.Question;
import org.jspecify.annotations.Nullable;

/** Knowledge cards as students read them, kept for a minute: a class answers the same questions at the same time. */
final class Facts {
    private static final int TITLE = 80;
    /** In characters; cards may be long. */
    private static final long KEPT = 8_000_000;

    private final Cache<UUID, Optional<Fact>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((UUID id, Optional<Fact> fact) ->
                    100 + fact.map(Facts::length).orElse(0))
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final QuestionBank bank;

    Facts(QuestionBank bank) {
        this.bank = bank;
    }

    /** The card of a question of the challenge, null where it has none. */
    @Nullable
    Fact of(Deal deal, UUID questionId) {
        Optional<Fact> fact = kept.getIfPresent(questionId);
        if (fact == null) {
            // All five at once: the others will be asked for soon.
            bank.byIds(deal.items().stream().map(Deal.Item::questionId).toList())
                    .forEach(this::remember);
            fact = kept.getIfPresent(questionId);
        }
        return fact == null ? null : fact.orElse(null);
    }

    void remember(List<Question> questions) {
        questions.forEach(this::remember);
    }

    private void remember(Question question) {
        kept.put(
                UUID.fromString(question.id()),
                Optional.ofNullable(question.knowledgeCard()).map(Facts::fact));
    }

    private static Fact fact(KnowledgeCard card) {
        return new Fact(card.id(), title(card.summary()), card.summary(), card.deepDive(), card.sourceRef());
    }

    /** The summary's first line, cut where it is long. */
    private static @Nullable String title(@Nullable String summary) {
        if (summary == null) {
            return null;
        }
        String line = summary.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE - 1)).strip() + "…";
    }

    private static int length(Fact fact) {
        return length(fact.summary()) + length(fact.fact()) + length(fact.sourceRef());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
