package lectern.desktop.importing;

import lectern.desktop.text.Messages;

/** A remark of the server in the person's language. */
final class RemarkWords {
    private final Messages messages;

    RemarkWords(Messages messages) {
        this.messages = messages;
    }

    String reason(Remark remark) {
        return remark.reason();
    }

    String mend(Remark remark) {
        return remark.mend();
    }

    /** All of it as one text: where, what, and the mend. */
    String whole(Remark remark) {
        String mend = mend(remark);
        String said = mend.isEmpty() ? reason(remark) : messages.get("importing.remark", reason(remark), mend);
        if (remark.row() == 0) {
            return said;
        }
        return remark.column().isEmpty()
                ? messages.get("importing.remark.row", remark.row(), said)
                : messages.get("importing.remark.cell", remark.row(), remark.column(), said);
    }
}
