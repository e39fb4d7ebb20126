package lectern.server.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import lectern.model.wire.DomainException;
import lectern.server.sheet.Markup;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/** Moodle's XML: a quiz of questions, some of which only name the category of what follows. */
final class MoodleFile implements QuestionFile {
    private static final Map<String, String> OTHER_KINDS = Map.of(
            "matching", "matches pairs: Lectern's questions have one right answer",
            "essay", "is answered with a text of one's own: Lectern's questions have answers to choose",
            "description", "is a text without a question");

    private final SourceFile file;
    private final Markup markup;
    private String category = "";
    private long count;
    private boolean inside;

    MoodleFile(SourceFile file) throws IOException {
        this.file = file;
        try {
            this.markup = new Markup(file.reader());
        } catch (CharacterCodingException e) {
            throw Unreadable.notText(file.charset(), 1);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable ReadQuestion next() {
        try {
            while (markup.next()) {
                if (!inside && markup.starts()) {
                    root();
                } else if (markup.starts("question")) {
                    ReadQuestion read = question();
                    if (read != null) {
                        return read;
                    }
                } else if (markup.starts()) {
                    markup.skip();
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        if (count == 0) {
            throw Unreadable.file("there is no question in this file: is it Moodle's XML?");
        }
        return null;
    }

    private void root() {
        inside = true;
        if (!markup.starts("quiz")) {
            throw Unreadable.atLine(
                    markup.line(), "this XML does not begin with <quiz>: export the questions as \"Moodle XML\"");
        }
    }

    /** The question that begins here; null where it only names a category. */
    private @Nullable ReadQuestion question() throws XMLStreamException {
        String kind = markup.attribute("type");
        if ("category".equals(kind)) {
            category();
            return null;
        }
        ChoiceQuestion question = new ChoiceQuestion(++count, markup.line());
        question.category = category;
        boolean files = new MoodleQuestion(markup, question).read();
        return made(kind == null ? "" : kind.toLowerCase(Locale.ROOT), question, files);
    }

    private static ReadQuestion made(String kind, ChoiceQuestion question, boolean files) {
        boolean choices = kind.equals("multichoice") || kind.equals("truefalse");
        boolean typed = kind.equals("shortanswer") || kind.equals("numerical");
        if (!choices && !typed) {
            String shown = ReadQuestion.label(kind);
            return question.skipped(
                    OTHER_KINDS.getOrDefault(kind, "is of the kind " + shown + ", which Lectern does not have"));
        }
        if (files) {
            return question.skipped("has a file in it, which is not taken over: add the question by hand");
        }
        return kind.equals("truefalse") ? MoodleQuestion.trueOrFalse(question) : question.make(typed);
    }

    private void category() throws XMLStreamException {
        int outside = markup.depth() - 1;
        while (markup.depth() > outside && markup.next()) {
            if (markup.starts("category")) {
                String path = markup.text(MoodleQuestion.LONGEST_TEXT, List.of());
                category = CategoryPath.last(HtmlText.plain(path).text());
            } else if (markup.starts()) {
                markup.skip();
            }
        }
    }

    private DomainException broken(XMLStreamException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        Throwable cause = e.getNestedException();
        if (cause instanceof CharacterCodingException) {
            return Unreadable.notText(file.charset(), line);
        }
        return Unreadable.atLine(line, reason(e) + ": export the questions again as \"Moodle XML\"");
    }

    /** Our own words have no line in them; the parser's begin with one and are for programmers. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int own = message.indexOf("Message: ");
        String words = own < 0 ? message : message.substring(own + "Message: ".length());
        boolean ours = words.startsWith("it ") || words.startsWith("its ") || words.startsWith("a t");
        return ours ? words : "it is no well-formed XML";
    }

    @Override
    public double part() {
        return Progress.of(file);
    }

    @Override
    public void close() {
        // the source belongs to whoever opened it
    }
}
