package lectern.desktop.question;

import java.util.List;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;

/** What can be done to several questions at once. */
public enum Deed {
    PUBLISH(QuestionStatus.PUBLISHED),
    REVIEW(QuestionStatus.REVIEWING),
    DRAFT(QuestionStatus.DRAFT),
    ARCHIVE(QuestionStatus.ARCHIVED),
    /** Questions are never thrown away, since students may have answered them: they are archived. */
    DELETE(QuestionStatus.ARCHIVED);

    private final QuestionStatus to;

    Deed(QuestionStatus to) {
        this.to = to;
    }

    /** Where it moves them. */
    QuestionStatus to() {
        return to;
    }

    /** Whether it can be done to any of them. */
    public boolean possible(List<Question> selection) {
        return selection.stream().anyMatch(question -> question.status().next().contains(to));
    }

    /** Whether it takes something away that students or writers see now, so that one asks before. */
    public boolean grave(List<Question> selection) {
        return to == QuestionStatus.ARCHIVED
                || to == QuestionStatus.DRAFT
                        && selection.stream().anyMatch(question -> question.status() == QuestionStatus.PUBLISHED);
    }
}
