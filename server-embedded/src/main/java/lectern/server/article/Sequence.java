package lectern.server.article;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lectern.model.article.SentenceDraft;

/** The order of new sentences among themselves. */
final class Sequence {
    private Sequence() {}

    /** Whether the numbers of the request count: only where every sentence has one. */
    static boolean ordered(List<SentenceDraft> sentences) {
        return sentences.stream().allMatch(sentence -> sentence != null && sentence.sequenceOrder() != null);
    }

    /** The sentences in their order. */
    static List<SentenceDraft> of(List<SentenceDraft> sentences) {
        return ordered(sentences)
                ? sentences.stream()
                        .sorted(Comparator.comparing(sentence -> Objects.requireNonNull(sentence.sequenceOrder())))
                        .toList()
                : sentences;
    }
}
