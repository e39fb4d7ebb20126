package lectern.desktop.question;

import java.util.List;

/**
 * What publishing a selection did.
 *
 * @param refused the questions that stayed as they were, each with the reason
 */
public record BatchOutcome(int published, List<Refused> refused) {

    /** A question, by its stem, and why it can't be published. */
    public record Refused(String stem, String reason) {}
}
