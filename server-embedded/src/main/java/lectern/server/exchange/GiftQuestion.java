package lectern.server.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question of GIFT: a title, the question, answers in braces. */
final class GiftQuestion {
    private static final Pattern FORMAT = Pattern.compile("\\A\\s*\\[(html|moodle|plain|markdown)\\]");
    private static final Pattern WEIGHT = Pattern.compile("\\A\\s*%(-?\\d{1,3}(?:\\.\\d{1,8})?)%");
    private static final Pattern TRUTH = Pattern.compile("(?is)\\A(T|TRUE|F|FALSE)\\s*(#.*)?\\z");
    private static final String BLANK = " _____ ";
    private static final int MOST_CHOICES = 100;

    private final String text;
    private final ChoiceQuestion question;
    private String format = "moodle";

    GiftQuestion(String text, ChoiceQuestion question) {
        this.text = text;
        this.question = question;
    }

    ReadQuestion read() {
        String rest = afterTitle(text.strip());
        Matcher mark = FORMAT.matcher(rest);
        if (mark.find()) {
            format = mark.group(1);
            rest = rest.substring(mark.end());
        }
        int open = GiftText.find(rest, "{", 0);
        int close = open < 0 ? -1 : GiftText.find(rest, "}", open);
        if (open < 0) {
            question.stem = rich(rest, format);
            return question.skipped("is a text without a question");
        }
        String stem = rest.substring(0, open);
        if (close < 0) {
            question.stem = rich(stem, format);
            return question.flawed("correctAnswer", "the brace { is never closed: end the answers with }");
        }
        String behind = rest.substring(close + 1);
        question.stem = rich(behind.isBlank() ? stem : stem.stripTrailing() + BLANK + behind.strip(), format);
        if (GiftText.find(behind, "{", 0) >= 0) {
            return question.flawed(
                    "stem.text",
                    "there are answers twice: put a blank line between questions, and a backslash before"
                            + " a brace that is meant as such");
        }
        return answers(rest.substring(open + 1, close).strip());
    }

    /** The title is a name for editors; the question says all that a student needs. */
    private static String afterTitle(String text) {
        if (!text.startsWith("::")) {
            return text;
        }
        int end = GiftText.find(text, "::", 2);
        return end < 0 ? text : text.substring(end + 2);
    }

    private ReadQuestion answers(String answers) {
        int general = GiftText.find(answers, "####", 0);
        if (general >= 0) {
            question.explanation = marked(answers.substring(general + 4));
        }
        String list = general < 0 ? answers : answers.substring(0, general).strip();
        if (list.isEmpty()) {
            return question.skipped("is answered with a text of one's own: Lectern's questions have answers to choose");
        }
        Matcher truth = TRUTH.matcher(list);
        if (truth.matches()) {
            String feedback = truth.group(2);
            return trueOrFalse(
                    truth.group(1).toUpperCase(Locale.ROOT).startsWith("T"), feedback == null ? "" : feedback);
        }
        boolean numbers = list.startsWith("#");
        if (numbers) {
            list = list.substring(1).strip();
            list = list.startsWith("=") || list.startsWith("~") ? list : "=" + list;
        }
        if (list.charAt(0) != '=' && list.charAt(0) != '~') {
            return question.flawed(
                    "correctAnswer", "an answer has no mark: write = before the right one, ~ before others");
        }
        boolean wrong = GiftText.find(list, "~", 0) >= 0;
        if (!wrong && !numbers && GiftText.find(list, "->", 0) >= 0) {
            return question.skipped("matches pairs: Lectern's questions have one right answer");
        }
        return choices(list, numbers, wrong);
    }

    /** The first feedback is for a wrong answer, the second for a right one. */
    private ReadQuestion trueOrFalse(boolean truth, String feedback) {
        int first = feedback.isEmpty() ? -1 : 1;
        int second = first < 0 ? -1 : GiftText.find(feedback, "#", first);
        RichText whenWrong =
                first < 0 ? RichText.EMPTY : marked(feedback.substring(first, second < 0 ? feedback.length() : second));
        RichText whenRight = second < 0 ? RichText.EMPTY : marked(feedback.substring(second + 1));
        question.trueOrFalse(truth, truth ? whenRight : whenWrong, truth ? whenWrong : whenRight);
        return question.make(false);
    }

    private ReadQuestion choices(String list, boolean numbers, boolean wrong) {
        int start = 0;
        while (start < list.length()) {
            int end = next(list, start + 1);
            if (question.choices.size() == MOST_CHOICES) {
                return question.flawed("distractors", "there are more than " + MOST_CHOICES + " answers");
            }
            choice(list.charAt(start), list.substring(start + 1, end), numbers);
            start = end;
        }
        return question.make(numbers || !wrong);
    }

    private static int next(String list, int from) {
        int right = GiftText.find(list, "=", from);
        int wrong = GiftText.find(list, "~", from);
        int end = right < 0 ? wrong : wrong < 0 ? right : Math.min(right, wrong);
        return end < 0 ? list.length() : end;
    }

    private void choice(char mark, String answer, boolean number) {
        double weight = mark == '=' ? 100 : 0;
        Matcher weighed = WEIGHT.matcher(answer);
        String rest = answer;
        if (weighed.find()) {
            weight = Double.parseDouble(weighed.group(1));
            rest = answer.substring(weighed.end());
        }
        int hash = GiftText.find(rest, "#", 0);
        RichText said = hash < 0 ? RichText.EMPTY : marked(rest.substring(hash + 1));
        RichText text = marked(hash < 0 ? rest : rest.substring(0, hash));
        if (number) {
            // the tolerance is not part of the answer
            text = new RichText(text.text().replaceFirst(":.*", "").strip(), text.media());
        }
        if (!text.text().isEmpty() || text.media() || mark == '=') {
            question.choices.add(new Choice(text, weight, said));
        }
    }

    /** A text that may begin with the mark of its own format. */
    private RichText marked(String part) {
        Matcher mark = FORMAT.matcher(part);
        return mark.find() ? rich(part.substring(mark.end()), mark.group(1)) : rich(part, format);
    }

    private static RichText rich(String part, String format) {
        return RichText.of(format, GiftText.unescape(part.strip()));
    }
}
