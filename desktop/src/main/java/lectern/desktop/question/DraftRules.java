package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import lectern.desktop.question.Fault.Kind;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionRules;
import lectern.model.question.QuestionRules.Rule;

/** The console's words for what {@link QuestionRules} finds while a person writes. The server checks the same again. */
final class DraftRules {
    static final int LONGEST_CATEGORY = QuestionRules.LONGEST_CATEGORY;

    private DraftRules() {}

    /** All that is wrong, empty where nothing is. */
    static List<Flaw> check(QuestionDraft draft) {
        List<Flaw> flaws = new ArrayList<>(0);
        QuestionRules.check(
                draft,
                (field, rule, value, figure) ->
                        flaws.add(new Flaw(field, fault(field, rule, value == null ? "" : value, figure))));
        return flaws;
    }

    private static Fault fault(String field, Rule rule, String value, int figure) {
        return switch (rule) {
            case TOO_LONG -> Fault.of(Kind.TOO_LONG, value.length(), figure);
            case BLANK -> Fault.of(field.equals("categoryId") ? Kind.NO_CATEGORY : Kind.BLANK);
            case MISSING -> Fault.of(Kind.BLANK);
            case NO_DISTRACTOR, TOO_MANY_DISTRACTORS -> Fault.of(Kind.NO_DISTRACTOR);
            case NOT_STORABLE, MEDIA_ADDRESS, SAME_AS_ANSWER, REPEATED, DIFFICULTY ->
                Fault.of(Kind.valueOf(rule.name()));
        };
    }
}
