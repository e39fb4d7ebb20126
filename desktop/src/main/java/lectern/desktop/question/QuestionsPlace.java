package lectern.desktop.question;

import lectern.desktop.page.Place;
import org.jspecify.annotations.Nullable;

/**
 * The question bank.
 *
 * @param questionId the question to open in the editor, null for none
 */
public record QuestionsPlace(@Nullable String questionId) implements Place {

    /** The bank as it was left. */
    public QuestionsPlace() {
        this(null);
    }

    @Override
    public String room() {
        return "question";
    }
}
