package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * What a question must be (004). The bounds are those of the annotations on {@link QuestionDraft}, written out by hand
 * because an import asks them a million times a second; a test holds the two together. On top come the rules that no
 * annotation can say.
 */
final class DraftRules {
    private static final int MAX_STEM = 4000;
    private static final int MAX_ANSWER = 1000;
    private static final List<String> DISTRACTOR =
            List.of("distractors[0]", "distractors[1]", "distractors[2]", "distractors[3]", "distractors[4]");

    private final List<Flaw> flaws = new ArrayList<>(0);

    private DraftRules() {}

    /** All that is wrong with a draft, empty where nothing is. Whether the category exists is asked elsewhere. */
    static List<Flaw> check(QuestionDraft draft) {
        DraftRules rules = new DraftRules();
        rules.stem(draft.stem());
        if (draft.contentType() == null) {
            rules.add("contentType", "must not be null: write text, image, video or audio", null);
        }
        rules.required("correctAnswer", draft.correctAnswer(), MAX_ANSWER);
        rules.distractors(draft.distractors(), draft.correctAnswer());
        rules.required("categoryId", draft.categoryId(), 64);
        rules.difficulty(draft.difficulty());
        rules.card(draft.knowledgeCard());
        return rules.flaws;
    }

    private void stem(@Nullable Stem stem) {
        if (stem == null) {
            add("stem", "must not be null: write the question", null);
            return;
        }
        required("stem.text", stem.text(), MAX_STEM);
        String media = stem.mediaUrl();
        bounded("stem.mediaUrl", media, 500);
        if (media != null && !media.isEmpty() && !reachable(media)) {
            add("stem.mediaUrl", "must begin with / , http:// or https://", media);
        }
    }

    /** Nothing that a browser would run. */
    private static boolean reachable(String media) {
        return media.startsWith("/") || media.startsWith("http://") || media.startsWith("https://");
    }

    private void distractors(@Nullable List<String> distractors, @Nullable String answer) {
        if (distractors == null || distractors.isEmpty()) {
            add("distractors", "must not be empty: write one to five wrong answers", null);
            return;
        }
        if (distractors.size() > DISTRACTOR.size()) {
            add("distractors", "size must be between 0 and 5: there are " + distractors.size(), null);
            return;
        }
        for (int i = 0; i < distractors.size(); i++) {
            distractor(DISTRACTOR.get(i), distractors, i, answer);
        }
    }

    private void distractor(String field, List<String> distractors, int i, @Nullable String answer) {
        String text = distractors.get(i);
        required(field, text, MAX_ANSWER);
        if (text == null || text.isBlank()) {
            return;
        }
        if (answer != null && same(text, answer)) {
            add(field, "is the same as the right answer: write a wrong one", text);
        } else if (repeated(distractors, i, text)) {
            add(field, "stands there twice: write another wrong answer", text);
        }
    }

    private static boolean repeated(List<String> distractors, int end, String text) {
        for (int i = 0; i < end; i++) {
            String before = distractors.get(i);
            if (before != null && same(before, text)) {
                return true;
            }
        }
        return false;
    }

    /** Alike to whoever reads them: blanks around do not tell answers apart. */
    private static boolean same(String one, String other) {
        return one.equals(other) || one.strip().equals(other.strip());
    }

    private void difficulty(int difficulty) {
        if (difficulty < 1) {
            add("difficulty", "must be greater than or equal to 1: write 1 (easy) to 5", String.valueOf(difficulty));
        } else if (difficulty > 5) {
            add("difficulty", "must be less than or equal to 5: write 1 (easy) to 5", String.valueOf(difficulty));
        }
    }

    private void card(@Nullable KnowledgeCardDraft card) {
        if (card != null) {
            bounded("knowledgeCard.summary", card.summary(), 2000);
            bounded("knowledgeCard.deepDive", card.deepDive(), 8000);
            bounded("knowledgeCard.sourceRef", card.sourceRef(), 500);
        }
    }

    private void required(String field, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            add(field, "must not be blank: write something", text);
        }
        bounded(field, text, max);
    }

    private void bounded(String field, @Nullable String text, int max) {
        if (text == null) {
            return;
        }
        if (text.length() > max) {
            add(
                    field,
                    "size must be between 0 and " + max + ": it has " + text.length() + " characters, shorten it",
                    text);
        }
        if (!StorableText.test(text)) {
            add(field, "has a character that can't be kept (NUL or half of a pair): remove it", text);
        }
    }

    private void add(String field, String message, @Nullable String value) {
        flaws.add(new Flaw(field, message, value));
    }
}
