package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import lectern.desktop.question.Fault.Kind;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.StorableText;
import org.jspecify.annotations.Nullable;

/** What a question must be (004), so that a person hears of it while they write. The server checks the same again. */
final class DraftRules {
    static final int LONGEST_STEM = 4000;
    static final int LONGEST_ANSWER = 1000;
    static final int LONGEST_CATEGORY = 64;

    private final List<Flaw> flaws = new ArrayList<>(0);

    private DraftRules() {}

    /** All that is wrong, empty where nothing is. */
    static List<Flaw> check(QuestionDraft draft) {
        DraftRules rules = new DraftRules();
        rules.stem(draft.stem());
        rules.required("correctAnswer", draft.correctAnswer(), LONGEST_ANSWER);
        rules.distractors(draft.distractors(), draft.correctAnswer());
        rules.category(draft.categoryId());
        if (draft.difficulty() < 1 || draft.difficulty() > 5) {
            rules.add("difficulty", Kind.DIFFICULTY);
        }
        KnowledgeCardDraft card = draft.knowledgeCard();
        if (card != null) {
            rules.bounded("knowledgeCard.summary", card.summary(), 2000);
            rules.bounded("knowledgeCard.deepDive", card.deepDive(), 8000);
            rules.bounded("knowledgeCard.sourceRef", card.sourceRef(), 500);
        }
        return rules.flaws;
    }

    private void stem(Stem stem) {
        required("stem.text", stem.text(), LONGEST_STEM);
        String media = stem.mediaUrl();
        bounded("stem.mediaUrl", media, 500);
        if (media != null && !media.isEmpty() && !reachable(media)) {
            add("stem.mediaUrl", Kind.MEDIA_ADDRESS);
        }
    }

    private static boolean reachable(String media) {
        return media.startsWith("/") || media.startsWith("http://") || media.startsWith("https://");
    }

    private void distractors(List<String> distractors, String answer) {
        if (distractors.isEmpty()) {
            add("distractors", Kind.NO_DISTRACTOR);
        }
        for (int i = 0; i < distractors.size(); i++) {
            String field = "distractors[" + i + "]";
            String text = distractors.get(i);
            required(field, text, LONGEST_ANSWER);
            if (text.isBlank()) {
                continue;
            }
            if (text.strip().equals(answer.strip())) {
                add(field, Kind.SAME_AS_ANSWER);
            } else if (repeated(distractors.subList(0, i), text)) {
                add(field, Kind.REPEATED);
            }
        }
    }

    private static boolean repeated(List<String> before, String text) {
        for (String each : before) {
            if (each.strip().equals(text.strip())) {
                return true;
            }
        }
        return false;
    }

    private void category(String category) {
        if (category.isBlank()) {
            add("categoryId", Kind.NO_CATEGORY);
        }
        bounded("categoryId", category, LONGEST_CATEGORY);
    }

    private void required(String field, String text, int most) {
        if (text.isBlank()) {
            add(field, Kind.BLANK);
        }
        bounded(field, text, most);
    }

    private void bounded(String field, @Nullable String text, int most) {
        if (text == null) {
            return;
        }
        if (text.length() > most) {
            add(field, Kind.TOO_LONG, text.length(), most);
        }
        if (!StorableText.test(text)) {
            add(field, Kind.NOT_STORABLE);
        }
    }

    private void add(String field, Kind kind, Object... values) {
        flaws.add(new Flaw(field, Fault.of(kind, values)));
    }
}
