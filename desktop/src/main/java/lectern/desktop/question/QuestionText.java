package lectern.desktop.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCard;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands in the editor.
 *
 * @param mediaUrl where the picture, sound or video is; empty where there is none
 * @param distractors one to five lines; blank ones are passed over
 * @param categoryId empty before one is chosen
 * @param source where the knowledge card comes from
 */
public record QuestionText(
        String stem,
        ContentType contentType,
        String mediaUrl,
        String answer,
        List<String> distractors,
        String categoryId,
        int difficulty,
        String summary,
        String deepDive,
        String source) {
    private static final List<String> USUAL_DISTRACTORS = List.of("", "", "");
    private static final int USUAL_DIFFICULTY = 3;

    /** Of a question that is not there yet. */
    static QuestionText blank(String category) {
        return new QuestionText(
                "", ContentType.TEXT, "", "", USUAL_DISTRACTORS, category, USUAL_DIFFICULTY, "", "", "");
    }

    static QuestionText of(Question question) {
        KnowledgeCard card = question.knowledgeCard();
        return new QuestionText(
                question.stem().text(),
                question.contentType(),
                orEmpty(question.stem().mediaUrl()),
                question.correctAnswer(),
                List.copyOf(question.distractors()),
                question.categoryId(),
                question.difficulty(),
                card == null ? "" : orEmpty(card.summary()),
                card == null ? "" : orEmpty(card.deepDive()),
                card == null ? "" : orEmpty(card.sourceRef()));
    }

    /** The lines that hold a wrong answer. */
    List<Integer> writtenDistractors() {
        return IntStream.range(0, distractors.size())
                .filter(i -> !distractors.get(i).isBlank())
                .boxed()
                .toList();
    }

    /** What is sent; a question of text alone has no media. */
    QuestionDraft draft() {
        boolean plain = contentType == ContentType.TEXT;
        KnowledgeCardDraft card = new KnowledgeCardDraft(orNull(summary), orNull(deepDive), orNull(source));
        return new QuestionDraft(
                new Stem(stem, plain ? null : orNull(mediaUrl)),
                contentType,
                answer,
                writtenDistractors().stream().map(distractors::get).toList(),
                categoryId,
                difficulty,
                hasCard() ? card : null);
    }

    /** With a picture, sound or video; without one it is a question of text alone. */
    QuestionText withMedia(ContentType type, String url) {
        return new QuestionText(
                stem, type, url, answer, distractors, categoryId, difficulty, summary, deepDive, source);
    }

    boolean hasCard() {
        return !summary.isBlank() || !deepDive.isBlank() || !source.isBlank();
    }

    /** The answers as one student may see them. */
    List<String> shuffled(long seed) {
        List<String> options = new ArrayList<>(draft().distractors());
        if (!answer.isBlank()) {
            options.add(answer);
        }
        Collections.shuffle(options, new Random(seed));
        return options;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
