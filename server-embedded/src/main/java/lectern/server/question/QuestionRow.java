package lectern.server.question;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCard;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code question}.
 *
 * @param contentHash {@link Identity#hash}; null where it was written before there was one
 */
public record QuestionRow(
        UUID id,
        String categoryId,
        String contentType,
        String stemText,
        @Nullable String stemMediaUrl,
        String correctAnswer,
        String distractor1,
        @Nullable String distractor2,
        @Nullable String distractor3,
        @Nullable String distractor4,
        @Nullable String distractor5,
        int difficulty,
        String status,
        String source,
        @Nullable String cardSummary,
        @Nullable String cardDeepDive,
        @Nullable String cardSourceRef,
        int version,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID importId,
        @Nullable Long contentHash) {

    /**
     * Where new questions come from, and who makes them when.
     *
     * @param importId the import that makes them, null where it is none
     */
    public record Origin(
            String source,
            @Nullable UUID by,
            Instant now,
            @Nullable UUID importId) {
        public Origin(String source, @Nullable UUID by, Instant now) {
            this(source, by, now, null);
        }

        /** Of what an import makes. */
        UUID requiredImportId() {
            return Objects.requireNonNull(importId);
        }
    }

    /** A new draft's row. */
    static QuestionRow draft(UUID id, QuestionDraft draft, String categoryId, Origin origin) {
        return of(id, draft, categoryId, QuestionStatus.DRAFT.wireName(), origin.source(), 1, origin, origin.now());
    }

    private static QuestionRow of(
            UUID id,
            QuestionDraft draft,
            String categoryId,
            String status,
            String source,
            int version,
            Origin origin,
            Instant updatedAt) {
        List<String> distractors = draft.distractors();
        KnowledgeCardDraft card = draft.knowledgeCard();
        return new QuestionRow(
                id,
                categoryId,
                draft.contentType().wireName(),
                draft.stem().text(),
                draft.stem().mediaUrl(),
                draft.correctAnswer(),
                distractors.getFirst(),
                at(distractors, 1),
                at(distractors, 2),
                at(distractors, 3),
                at(distractors, 4),
                draft.difficulty(),
                status,
                source,
                card == null ? null : text(card.summary()),
                card == null ? null : text(card.deepDive()),
                card == null ? null : text(card.sourceRef()),
                version,
                origin.by(),
                origin.now(),
                updatedAt,
                origin.importId(),
                Identity.hash(draft.stem().text(), draft.correctAnswer(), distractors));
    }

    /** The row after an editor changed it: its next version. */
    QuestionRow edited(QuestionDraft draft, String category, QuestionStatus to, Instant now) {
        return of(id, draft, category, to.wireName(), source, version + 1, origin(), now);
    }

    /** The row as it was before, as the version after the current one. */
    QuestionRow restored(int current, Instant now) {
        return of(id, toDraft(), categoryId, status, source, current + 1, origin(), now);
    }

    private Origin origin() {
        return new Origin(source, createdBy, createdAt, importId);
    }

    /** {@link Identity#hash}, also of a row that is older than it. */
    long hash() {
        return contentHash == null ? Identity.hash(stemText, correctAnswer, distractors()) : contentHash;
    }

    /** Whether an edit left everything as it was. */
    boolean sameContent(QuestionRow other) {
        return toDraft().equals(other.toDraft()) && status.equals(other.status);
    }

    /** What an editor would have written to get this question. */
    QuestionDraft toDraft() {
        boolean none = cardSummary == null && cardDeepDive == null && cardSourceRef == null;
        return new QuestionDraft(
                new Stem(stemText, stemMediaUrl),
                type(),
                correctAnswer,
                distractors(),
                categoryId,
                difficulty,
                none ? null : new KnowledgeCardDraft(cardSummary, cardDeepDive, cardSourceRef));
    }

    ContentType type() {
        return ContentType.valueOf(contentType.toUpperCase(Locale.ROOT));
    }

    private List<String> distractors() {
        return Stream.of(distractor1, distractor2, distractor3, distractor4, distractor5)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    QuestionStatus questionStatus() {
        return QuestionStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    Question toQuestion() {
        return new Question(
                id.toString(),
                new Stem(stemText, stemMediaUrl),
                type(),
                correctAnswer,
                distractors(),
                categoryId,
                difficulty,
                questionStatus(),
                source,
                card(),
                version,
                createdAt,
                updatedAt);
    }

    private @Nullable KnowledgeCard card() {
        boolean none = cardSummary == null && cardDeepDive == null && cardSourceRef == null;
        return none ? null : new KnowledgeCard(id.toString(), cardSummary, cardDeepDive, cardSourceRef);
    }
}
