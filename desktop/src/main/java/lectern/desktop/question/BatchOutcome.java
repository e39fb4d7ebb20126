package lectern.desktop.question;

import java.util.List;

/**
 * What was done to a selection.
 *
 * @param changed how many were changed
 * @param refused the questions that stayed as they were, each with the reason
 */
public record BatchOutcome(int changed, List<Refused> refused) {

    /** A question, by its stem, and why it stays. */
    public record Refused(String stem, String reason) {}
}
