package lectern.desktop.people;

import lectern.desktop.text.Messages;
import lectern.model.audit.AuditEntry;

/** What the audit trail names, in words; as the server wrote it where this console knows no words for it. */
final class AuditWords {
    private AuditWords() {}

    /** What was done. */
    static String action(AuditEntry entry, Messages messages) {
        return words("people.audit.did.", entry.action(), messages);
    }

    /** What it was done to. */
    static String kind(AuditEntry entry, Messages messages) {
        return words("people.audit.thing.", entry.kind(), messages);
    }

    private static String words(String keys, String name, Messages messages) {
        String key = keys + name.replace(' ', '_').replace('-', '_');
        String text = messages.get(key);
        return text.equals(key) ? name : text;
    }
}
