package lectern.desktop.activity;

import java.util.UUID;
import lectern.model.activity.AssignmentDraft;
import org.jspecify.annotations.Nullable;

/** Sends the same work under the same id until it is known to have come through, so that it is assigned once. */
final class SentAgain {
    private @Nullable AssignmentDraft last;
    private String id = "";

    /** The draft as it is to be sent. */
    AssignmentDraft under(AssignmentDraft draft) {
        if (!draft.equals(last)) {
            last = draft;
            id = UUID.randomUUID().toString();
        }
        return draft.under(id);
    }

    /** It came through: the same once more is wanted twice. */
    void done() {
        last = null;
    }
}
