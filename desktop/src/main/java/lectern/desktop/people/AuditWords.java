package lectern.desktop.people;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import lectern.desktop.text.Messages;
import lectern.model.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** What the audit trail names, in words; as the server wrote it where this console knows no words for it. */
final class AuditWords {
    private static final int LONGEST = 400;

    private AuditWords() {}

    /** What was done. */
    static String action(String action, Messages messages) {
        return words(actionKey(action), action, messages);
    }

    /** What it was done to. */
    static String kind(String kind, Messages messages) {
        return words(kindKey(kind), kind, messages);
    }

    /** An action and a kind as an account's history joins them. */
    static String deed(String what, Messages messages) {
        int at = what.lastIndexOf(' ');
        return at < 0
                ? what
                : messages.get(
                        "people.audit.deed",
                        action(what.substring(0, at), messages),
                        kind(what.substring(at + 1), messages));
    }

    /** Who did it. */
    static String who(AuditEntry entry, Messages messages) {
        return Objects.requireNonNullElse(entry.actorName(), messages.get("people.audit.server"));
    }

    /** What it was done to, as short as a column of a table needs it: its name, or what sort of thing it is. */
    static String named(AuditEntry entry, Messages messages) {
        return entry.thingName() == null ? thing(entry, messages) : entry.thingName();
    }

    /** What it was done to, by its name where it has one. */
    static String thing(AuditEntry entry, Messages messages) {
        String kind = kind(entry.kind(), messages);
        return entry.thingName() == null ? kind : messages.get("people.audit.deed", kind, entry.thingName());
    }

    /** A field's name; what lies deeper is named by its own name. */
    static String field(String name, Messages messages) {
        if (name.isEmpty()) {
            return messages.get("people.audit.field.value");
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        String known = words("people.audit.field." + last, "", messages);
        return known.isEmpty() ? name : known;
    }

    /** What a field held; the states and roles of accounts in words. */
    static String value(String field, @Nullable Object value, Messages messages) {
        String plain = value(value, messages);
        String name = plain.toUpperCase(Locale.ROOT);
        return switch (field) {
            case "status" -> words("people.status." + name, plain, messages);
            case "role" -> words("people.role." + name, plain, messages);
            default -> plain;
        };
    }

    /** What any field held. */
    static String value(@Nullable Object value, Messages messages) {
        if (value == null) {
            return messages.get("people.audit.nothing");
        }
        if (value instanceof Boolean yes) {
            return messages.get(yes ? "people.audit.yes" : "people.audit.no");
        }
        String text = String.valueOf(value);
        try {
            return PeopleTable.time(Instant.parse(text), messages);
        } catch (DateTimeParseException e) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
        }
    }

    static String actionKey(String action) {
        return "people.audit.did." + plain(action);
    }

    static String kindKey(String kind) {
        return "people.audit.thing." + plain(kind);
    }

    private static String plain(String name) {
        return name.replace(' ', '_').replace('-', '_');
    }

    private static String words(String key, String otherwise, Messages messages) {
        String text = messages.get(key);
        return text.equals(key) ? otherwise : text;
    }
}
