package lectern.server.exchange;

import java.util.List;
import lectern.model.question.QuestionDraft;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one place of a file: a draft, or the reason why it makes none. Exactly one of draft, skipped and flaws
 * is there.
 *
 * @param number its place in the file, from 1
 * @param label the beginning of what is asked, at most 120 characters
 * @param draft what was read; the rules of the bank are not asked yet
 * @param skipped why a question of a kind that Lectern has not is left out
 * @param flaws what is wrong, by the field of the draft
 */
public record ReadQuestion(
        long number,
        String label,
        @Nullable QuestionDraft draft,
        @Nullable ErrorDetail skipped,
        List<ErrorDetail> flaws) {
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_VALUE = 200;

    static ReadQuestion of(long number, QuestionDraft draft) {
        return new ReadQuestion(number, label(draft.stem().text()), draft, null, List.of());
    }

    /** A question of a kind that Lectern has not; the line, from 1, is where it begins. */
    static ReadQuestion skipped(long number, String stem, long line, String reason) {
        return new ReadQuestion(number, label(stem), null, detail(number, line, null, reason, null), List.of());
    }

    static ReadQuestion flawed(long number, String stem, List<ErrorDetail> flaws) {
        return new ReadQuestion(number, label(stem), null, null, List.copyOf(flaws));
    }

    /** Something to mend, with the line where the question begins, or 0 where lines say nothing. */
    static ErrorDetail detail(long number, long line, @Nullable String field, String message, @Nullable String value) {
        String where = line > 0 ? "line " + line + ": " + message : message;
        return new ErrorDetail(field, where, number, value == null ? null : cut(value, LONGEST_VALUE));
    }

    /** The beginning of a text in one line. */
    static String label(String text) {
        return cut(cut(text, 4 * LONGEST_LABEL).replaceAll("\\s+", " ").strip(), LONGEST_LABEL);
    }

    /** At most so many characters, and no half of a pair at the end. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
