package lectern.server.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.model.question.ContentType;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/** GIFT: questions with blank lines between them, comments, and lines that name the category of what follows. */
final class GiftFile implements QuestionFile {
    private static final Pattern CATEGORY = Pattern.compile("\\s*\\$CATEGORY:\\s*(.*)", Pattern.DOTALL);
    /** Keeps memory small where no blank line ever comes. */
    private static final int MOST_CHARACTERS = TextLines.LONGEST;

    private final TextLines lines;
    private String category = "";
    private final List<GiftTag.Value> tags = new ArrayList<>();
    private long count;

    GiftFile(SourceFile file) throws IOException {
        lines = new TextLines(file);
    }

    @Override
    public @Nullable ReadQuestion next() {
        StringBuilder text = new StringBuilder();
        long from = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                if (!text.isEmpty()) {
                    return question(text.toString(), from);
                }
            } else if (line.stripLeading().startsWith("//")) {
                comment(line);
            } else if (text.isEmpty() && CATEGORY.matcher(line).matches()) {
                category = category(line);
            } else {
                from = text.isEmpty() ? lines.number() : from;
                if (text.length() + line.length() > MOST_CHARACTERS) {
                    throw Unreadable.atLine(
                            from,
                            "this question is longer than " + MOST_CHARACTERS
                                    + " characters: put a blank line between questions");
                }
                text.append(line).append('\n');
            }
        }
        if (!text.isEmpty()) {
            return question(text.toString(), from);
        }
        if (count == 0) {
            throw Unreadable.file("there is no question in this file: is it GIFT?");
        }
        return null;
    }

    private static String category(String line) {
        Matcher matcher = CATEGORY.matcher(line);
        return matcher.matches() ? CategoryPath.last(matcher.group(1)) : "";
    }

    private void comment(String line) {
        Matcher found = GiftTag.in(line);
        while (found.find() && tags.size() < GiftTag.values().length) {
            GiftTag.Value value = GiftTag.value(found);
            if (value != null) {
                tags.add(value);
            }
        }
    }

    private ReadQuestion question(String text, long line) {
        ChoiceQuestion question = new ChoiceQuestion(++count, line);
        question.category = category;
        tags.forEach(tag -> apply(tag, question));
        tags.clear();
        return new GiftQuestion(text, question).read();
    }

    private static void apply(GiftTag.Value tag, ChoiceQuestion question) {
        switch (tag.tag()) {
            case DIFFICULTY -> {
                if (tag.text().matches("[1-5]")) {
                    question.difficulty = tag.text().charAt(0) - '0';
                }
            }
            case CONTENT -> {
                for (ContentType type : ContentType.values()) {
                    question.content = type.wireName().equals(tag.text()) ? type : question.content;
                }
            }
            case MEDIA -> question.media = tag.text();
            case SOURCE -> question.source = tag.text();
        }
    }

    @Override
    public double part() {
        return lines.part();
    }

    @Override
    public void close() {
        // the source belongs to whoever opened it
    }
}
