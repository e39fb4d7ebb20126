package lectern.server.exchange;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import lectern.server.sheet.Markup;
import org.jspecify.annotations.Nullable;

/** Reads one question of Moodle's XML. */
final class MoodleQuestion {
    /** Pictures written into a text are long; they are dropped at once. */
    static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private static final int MOST_ANSWERS = 100;
    private static final int LONGEST_FRACTION = 32;

    private final Markup markup;
    private final ChoiceQuestion question;
    private boolean files;

    MoodleQuestion(Markup markup, ChoiceQuestion question) {
        this.markup = markup;
        this.question = question;
    }

    /** Goes to the end of the question that begins here, and gives whether files were in it. */
    boolean read() throws XMLStreamException {
        int outside = markup.depth() - 1;
        while (markup.depth() > outside && markup.next()) {
            if (!markup.starts()) {
                continue;
            }
            switch (markup.name()) {
                case "questiontext" -> question.stem = rich("html");
                case "generalfeedback" -> question.explanation = rich("html");
                case "answer" -> answer();
                case "file" -> {
                    files = true;
                    markup.skip();
                }
                default -> markup.skip();
            }
        }
        return files;
    }

    private void answer() throws XMLStreamException {
        double weight = weight(markup.attribute("fraction"));
        String format = format("moodle_auto_format");
        RichText text = RichText.EMPTY;
        RichText feedback = RichText.EMPTY;
        int outside = markup.depth() - 1;
        while (markup.depth() > outside && markup.next()) {
            if (markup.starts("text")) {
                text = RichText.of(format, markup.text(LONGEST_TEXT, List.of()));
            } else if (markup.starts("feedback")) {
                feedback = rich("html");
            } else if (markup.starts()) {
                files |= markup.starts("file");
                markup.skip();
            }
        }
        if (question.choices.size() < MOST_ANSWERS) {
            question.choices.add(new Choice(text, weight, feedback));
        }
    }

    /** The text in the element that begins here, in the format that it names. */
    private RichText rich(String usual) throws XMLStreamException {
        String format = format(usual);
        RichText text = RichText.EMPTY;
        int outside = markup.depth() - 1;
        while (markup.depth() > outside && markup.next()) {
            if (markup.starts("text")) {
                text = RichText.of(format, markup.text(LONGEST_TEXT, List.of()));
            } else if (markup.starts()) {
                files |= markup.starts("file");
                markup.skip();
            }
        }
        return text;
    }

    private String format(String usual) {
        String format = markup.attribute("format");
        return format == null || format.isBlank() ? usual : format;
    }

    private static double weight(@Nullable String fraction) {
        if (fraction == null || fraction.length() > LONGEST_FRACTION) {
            return 0;
        }
        try {
            double weight = Double.parseDouble(fraction.strip());
            return Double.isFinite(weight) ? weight : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Moodle writes the answers as true and false; the student reads them in the language of the question. */
    static ReadQuestion trueOrFalse(ChoiceQuestion question) {
        RichText whenTrue = RichText.EMPTY;
        RichText whenFalse = RichText.EMPTY;
        Boolean truth = null;
        for (Choice choice : question.choices) {
            boolean yes = choice.text().text().equalsIgnoreCase("true");
            whenTrue = yes ? choice.feedback() : whenTrue;
            whenFalse = yes ? whenFalse : choice.feedback();
            truth = choice.right() ? Boolean.valueOf(yes) : truth;
        }
        question.choices.clear();
        if (truth == null) {
            return question.flawed("correctAnswer", "neither true nor false is marked as right");
        }
        question.trueOrFalse(truth, whenTrue, whenFalse);
        return question.make(false);
    }
}
