package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionRules;
import lectern.model.question.QuestionRules.Rule;

/** The server's words for what {@link QuestionRules} finds; a test holds them to the annotations' own. */
final class DraftRules {
    private DraftRules() {}

    /** All that is wrong with a draft, empty where nothing is. Whether the category exists is asked elsewhere. */
    static List<Flaw> check(QuestionDraft draft) {
        List<Flaw> flaws = new ArrayList<>(0);
        QuestionRules.check(
                draft,
                (field, rule, value, figure) ->
                        flaws.add(new Flaw(field, message(field, rule, value == null ? "" : value, figure), value)));
        return flaws;
    }

    private static String message(String field, Rule rule, String value, int figure) {
        return switch (rule) {
            case MISSING -> "must not be null: " + missing(field);
            case BLANK -> "must not be blank: write something";
            case TOO_LONG ->
                "size must be between 0 and " + figure + ": it has " + value.length() + " characters, shorten it";
            case NOT_STORABLE -> "has a character that can't be kept (NUL or half of a pair): remove it";
            case MEDIA_ADDRESS -> "must begin with / , http:// or https://";
            case NO_DISTRACTOR -> "must not be empty: write one to five wrong answers";
            case TOO_MANY_DISTRACTORS -> "size must be between 0 and 5: there are " + figure;
            case SAME_AS_ANSWER -> "is the same as the right answer: write a wrong one";
            case REPEATED -> "stands there twice: write another wrong answer";
            case DIFFICULTY -> difficulty(Integer.parseInt(value));
        };
    }

    private static String missing(String field) {
        return field.equals("stem") ? "write the question" : "write text, image, video or audio";
    }

    private static String difficulty(int level) {
        return level < QuestionRules.EASIEST
                ? "must be greater than or equal to 1: write 1 (easy) to 5"
                : "must be less than or equal to 5: write 1 (easy) to 5";
    }
}
