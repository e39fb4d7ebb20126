package lectern.server.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorDetail;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/** Aiken: lines of a stem, lettered options, and an ANSWER line that ends the question. */
final class AikenFile implements QuestionFile {
    static final Pattern OPTION = Pattern.compile("\\s*([A-Za-z])[.)]\\s+(.*)", Pattern.DOTALL);
    static final Pattern ANSWER = Pattern.compile("\\s*ANSWER\\s*[:：]\\s*(.*)", Pattern.CASE_INSENSITIVE);
    /** Keeps memory small where no ANSWER ever comes. */
    private static final int MOST_CHARACTERS = TextLines.LONGEST;

    private final TextLines lines;
    private long count;

    AikenFile(SourceFile file) throws IOException {
        lines = new TextLines(file);
    }

    /** A question as far as it was read. */
    private static final class Block {
        final long line;
        final StringBuilder stem = new StringBuilder();
        final List<StringBuilder> options = new ArrayList<>();
        final StringBuilder letters = new StringBuilder();
        int characters;

        Block(long line) {
            this.line = line;
        }

        void add(String text) {
            characters += text.length() + 1;
            if (characters > MOST_CHARACTERS) {
                throw Unreadable.atLine(
                        line,
                        "this question is longer than " + MOST_CHARACTERS
                                + " characters: end each question with a line such as ANSWER: B");
            }
            Matcher option = OPTION.matcher(text);
            boolean expected = option.matches() && letter(option) == 'A' + options.size();
            if (expected || (option.matches() && !options.isEmpty())) {
                letters.append(letter(option));
                options.add(new StringBuilder(option.group(2).strip()));
            } else if (options.isEmpty()) {
                stem.append(stem.isEmpty() ? "" : "\n").append(text.strip());
            } else if (!text.isBlank()) {
                // A long option goes on in the next line.
                options.getLast().append('\n').append(text.strip());
            }
        }

        private static char letter(Matcher option) {
            return option.group(1).toUpperCase(Locale.ROOT).charAt(0);
        }
    }

    @Override
    public @Nullable ReadQuestion next() {
        Block block = null;
        for (String text = lines.next(); text != null; text = lines.next()) {
            if (block == null && text.isBlank()) {
                continue;
            }
            if (block == null) {
                block = new Block(lines.number());
            }
            Matcher answer = ANSWER.matcher(text);
            if (answer.matches()) {
                count++;
                return question(block, answer.group(1).strip());
            }
            block.add(text);
        }
        if (block != null) {
            count++;
            return flawed(block, "correctAnswer", "there is no ANSWER line: end the question with one", null);
        }
        if (count == 0) {
            throw Unreadable.file("there is no question in this file: is it Aiken?");
        }
        return null;
    }

    private ReadQuestion question(Block block, String answer) {
        String stem = block.stem.toString().strip();
        if (stem.isEmpty()) {
            return flawed(block, "stem.text", "there is no question above the options: write it", null);
        }
        for (int i = 0; i < block.letters.length(); i++) {
            if (block.letters.charAt(i) != 'A' + i) {
                char wrong = block.letters.charAt(i);
                return flawed(block, "distractors", "the options must be A, B, C … in order: check " + wrong, null);
            }
        }
        if (block.options.size() < 2) {
            return flawed(block, "distractors", "there must be at least two options: write A. … and B. …", null);
        }
        int right = answer.isEmpty() ? -1 : Character.toUpperCase(answer.charAt(0)) - 'A';
        boolean one = answer.length() == 1 || (answer.length() == 2 && ".)".indexOf(answer.charAt(1)) >= 0);
        if (!one || right < 0 || right >= block.options.size()) {
            return flawed(block, "correctAnswer", "ANSWER must be the letter of one of the options", answer);
        }
        List<String> distractors = new ArrayList<>();
        block.options.forEach(option -> distractors.add(option.toString()));
        String correct = distractors.remove(right);
        Stem text = new Stem(stem, null);
        int usual = QuestionDraft.USUAL_DIFFICULTY;
        return ReadQuestion.of(count, new QuestionDraft(text, ContentType.TEXT, correct, distractors, "", usual, null));
    }

    private ReadQuestion flawed(Block block, String field, String message, @Nullable String value) {
        List<ErrorDetail> flaws = List.of(ReadQuestion.detail(count, block.line, field, message, value));
        return ReadQuestion.flawed(count, block.stem.toString(), flaws);
    }

    @Override
    public double part() {
        return lines.part();
    }

    @Override
    public void close() {
        // the file belongs to whoever opened it
    }
}
