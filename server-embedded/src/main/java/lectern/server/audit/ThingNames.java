package lectern.server.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the things are called that entries of the audit trail are about. */
record ThingNames(Map<String, String> known) {
    private static final int LONGEST = 100;
    private static final int UUID_LENGTH = 36;

    /** The fields by which things are called, the best first. */
    private static final List<String> NAMES =
            List.of("username", "nickname", "name", "title", "content", "stem", "text");

    /** Asks what is known of the things of some entries. */
    static ThingNames of(AuditDao dao, List<AuditRow> rows) {
        List<UUID> ids = rows.stream()
                .map(AuditRow::thingId)
                .filter(id -> id != null && id.length() == UUID_LENGTH)
                .distinct()
                .flatMap(ThingNames::uuid)
                .toList();
        Map<String, String> known = new HashMap<>();
        if (!ids.isEmpty()) {
            dao.names(ids).forEach(thing -> {
                if (thing.name() != null) {
                    known.put(thing.id().toString(), thing.name());
                }
            });
        }
        return new ThingNames(known);
    }

    private static Stream<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Stream.empty() : Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** What a thing was called when it was recorded, else what it is called now. */
    @Nullable
    String of(@Nullable String id, @Nullable Object before, @Nullable Object after) {
        return Stream.of(called(after), called(before), id == null ? null : known.get(id))
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> name.length() <= LONGEST ? name : name.substring(0, LONGEST) + '…')
                .orElse(null);
    }

    private static @Nullable String called(@Nullable Object state) {
        return state instanceof Map<?, ?> fields
                ? NAMES.stream()
                        .map(name -> text(fields.get(name)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** A question is called by the text of its stem. */
    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : called(value);
    }
}
