package lectern.model.question;

import java.util.List;
import lectern.model.wire.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * What a question must be (004). The bounds stand here once, for the annotations on {@link QuestionDraft} and for this
 * check, which is written out by hand: an import asks a million times a second, and some rules no annotation can say.
 * Whoever asks finds the words.
 */
public final class QuestionRules {
    public static final int LONGEST_STEM = 4000;
    public static final int LONGEST_MEDIA_URL = 500;
    public static final int LONGEST_ANSWER = 1000;
    public static final int LONGEST_CATEGORY = 64;
    public static final int LONGEST_SUMMARY = 2000;
    public static final int LONGEST_DEEP_DIVE = 8000;
    public static final int LONGEST_SOURCE_REF = 500;
    public static final int MOST_DISTRACTORS = 5;
    public static final int EASIEST = 1;
    public static final int HARDEST = 5;

    private static final List<String> DISTRACTOR =
            List.of("distractors[0]", "distractors[1]", "distractors[2]", "distractors[3]", "distractors[4]");

    private final Breaches breaches;

    private QuestionRules(Breaches breaches) {
        this.breaches = breaches;
    }

    /** What may be wrong with a field. */
    public enum Rule {
        /** It is not there at all. */
        MISSING,
        BLANK,
        TOO_LONG,
        /** A character in it can't be kept, see {@link StorableText}. */
        NOT_STORABLE,
        /** Something that no student's device would open, or that a browser would run. */
        MEDIA_ADDRESS,
        NO_DISTRACTOR,
        TOO_MANY_DISTRACTORS,
        SAME_AS_ANSWER,
        REPEATED,
        DIFFICULTY
    }

    /** Hears what is wrong. */
    @FunctionalInterface
    public interface Breaches {
        /**
         * @param field as the wire names it
         * @param value the text that is refused, null where there is none
         * @param figure for {@link Rule#TOO_LONG} the most that is allowed, for {@link Rule#TOO_MANY_DISTRACTORS} how many
         *     there are, else 0
         */
        void add(String field, Rule rule, @Nullable String value, int figure);
    }

    /** Names all that is wrong with a draft. Whether its category and media exist is asked elsewhere. */
    public static void check(QuestionDraft draft, Breaches breaches) {
        QuestionRules rules = new QuestionRules(breaches);
        rules.stem(draft.stem());
        if (draft.contentType() == null) {
            rules.add("contentType", Rule.MISSING, null);
        }
        rules.required("correctAnswer", draft.correctAnswer(), LONGEST_ANSWER);
        rules.distractors(draft.distractors(), draft.correctAnswer());
        rules.required("categoryId", draft.categoryId(), LONGEST_CATEGORY);
        if (draft.difficulty() < EASIEST || draft.difficulty() > HARDEST) {
            rules.add("difficulty", Rule.DIFFICULTY, String.valueOf(draft.difficulty()));
        }
        rules.card(draft.knowledgeCard());
    }

    private void stem(@Nullable Stem stem) {
        if (stem == null) {
            add("stem", Rule.MISSING, null);
            return;
        }
        required("stem.text", stem.text(), LONGEST_STEM);
        String media = stem.mediaUrl();
        bounded("stem.mediaUrl", media, LONGEST_MEDIA_URL);
        if (media != null && !media.isEmpty() && !reachable(media)) {
            add("stem.mediaUrl", Rule.MEDIA_ADDRESS, media);
        }
    }

    private static boolean reachable(String media) {
        return media.startsWith("/") || media.startsWith("http://") || media.startsWith("https://");
    }

    private void distractors(@Nullable List<String> distractors, @Nullable String answer) {
        if (distractors == null || distractors.isEmpty()) {
            add("distractors", Rule.NO_DISTRACTOR, null);
        } else if (distractors.size() > MOST_DISTRACTORS) {
            breaches.add("distractors", Rule.TOO_MANY_DISTRACTORS, null, distractors.size());
        } else {
            for (int i = 0; i < distractors.size(); i++) {
                distractor(DISTRACTOR.get(i), distractors, i, answer);
            }
        }
    }

    private void distractor(String field, List<String> distractors, int i, @Nullable String answer) {
        String text = distractors.get(i);
        required(field, text, LONGEST_ANSWER);
        if (text == null || text.isBlank()) {
            return;
        }
        if (answer != null && same(text, answer)) {
            add(field, Rule.SAME_AS_ANSWER, text);
        } else if (repeated(distractors, i, text)) {
            add(field, Rule.REPEATED, text);
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

    private void card(@Nullable KnowledgeCardDraft card) {
        if (card != null) {
            bounded("knowledgeCard.summary", card.summary(), LONGEST_SUMMARY);
            bounded("knowledgeCard.deepDive", card.deepDive(), LONGEST_DEEP_DIVE);
            bounded("knowledgeCard.sourceRef", card.sourceRef(), LONGEST_SOURCE_REF);
        }
    }

    private void required(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            add(field, Rule.BLANK, text);
        }
        bounded(field, text, most);
    }

    private void bounded(String field, @Nullable String text, int most) {
        if (text == null) {
            return;
        }
        if (text.length() > most) {
            breaches.add(field, Rule.TOO_LONG, text, most);
        }
        if (!StorableText.test(text)) {
            add(field, Rule.NOT_STORABLE, text);
        }
    }

    private void add(String field, Rule rule, @Nullable String value) {
        breaches.add(field, rule, value, 0);
    }
}
