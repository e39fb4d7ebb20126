package lectern.desktop.importing;

import lectern.desktop.failure.RefusalWords;
import lectern.desktop.failure.ServerWords;
import lectern.desktop.failure.ServerWords.Said;
import lectern.desktop.text.Messages;
import lectern.model.wire.ErrorDetail;

/** A remark of the server on a file or a cell of it, in the person's language. */
final class RemarkWords {
    private final Messages messages;

    RemarkWords(Messages messages) {
        this.messages = messages;
    }

    private Said words(Remark remark) {
        String said = remark.mend().isEmpty() ? remark.reason() : remark.reason() + ": " + remark.mend();
        return ServerWords.of(said, messages).orElseGet(() -> untranslated(remark));
    }

    private Said untranslated(Remark remark) {
        ErrorDetail reason = new ErrorDetail(null, remark.reason(), null, null);
        return new Said(RefusalWords.of(reason, messages).text(messages), remark.mend());
    }

    String reason(Remark remark) {
        return words(remark).reason();
    }

    String mend(Remark remark) {
        return words(remark).mend();
    }

    /** All of it as one text: where, what, and the mend. */
    String whole(Remark remark) {
        Said words = words(remark);
        String said =
                words.mend().isEmpty() ? words.reason() : messages.get("failure.remark", words.reason(), words.mend());
        if (remark.row() == 0) {
            return said;
        }
        return remark.column().isEmpty()
                ? messages.get("importing.remark.row", remark.row(), said)
                : messages.get("importing.remark.cell", remark.row(), remark.column(), said);
    }
}
