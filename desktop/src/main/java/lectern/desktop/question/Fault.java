package lectern.desktop.question;

import java.util.List;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.text.Messages;

/**
 * What is wrong with a text that someone wrote. The texts {@code question.reason.…} say why,
 * {@code question.mend.…} how to mend it.
 *
 * @param values for the placeholders of both texts
 */
public record Fault(Kind kind, List<?> values) {

    /** The rules are those of the server (004), which has the last word. */
    public enum Kind {
        BLANK,
        TOO_LONG,
        NOT_STORABLE,
        MEDIA_ADDRESS,
        MEDIA_EMPTY,
        MEDIA_TOO_LARGE,
        NO_DISTRACTOR,
        SAME_AS_ANSWER,
        REPEATED,
        DIFFICULTY,
        NO_CATEGORY,
        SLUG,
        /** In the server's own words. */
        SAID
    }

    static Fault of(Kind kind, Object... values) {
        return new Fault(kind, List.of(values));
    }

    /** What the server said; its messages name the mend behind a colon. */
    static Fault said(RefusalWords said) {
        String message = said.words();
        int colon = message.indexOf(": ");
        return colon < 0
                ? of(Kind.SAID, message, said.behind())
                : of(Kind.SAID, message.substring(0, colon), message.substring(colon + 2));
    }

    public String reason(Messages messages) {
        return messages.get("question.reason." + kind, values.toArray());
    }

    public String mend(Messages messages) {
        return messages.get("question.mend." + kind, values.toArray());
    }
}
