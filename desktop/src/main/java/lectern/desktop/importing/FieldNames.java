package lectern.desktop.importing;

import lectern.desktop.text.Messages;
import lectern.model.importing.ImportKind;

/** What a field is called in the person's language; its own name where nobody has named it. */
final class FieldNames {
    private static final String KEYS = "importing.field.";

    private FieldNames() {}

    static String of(Messages messages, ImportKind kind, String field) {
        String key = KEYS + kind.wireName() + "." + field;
        String name = messages.get(key);
        return name.equals(key) ? field : name;
    }
}
