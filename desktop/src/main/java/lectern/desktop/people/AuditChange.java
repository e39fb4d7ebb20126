package lectern.desktop.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a thing in the audit trail.
 *
 * @param field its name on the wire, with full stops where it lies deeper; empty where the thing is a single value
 * @param before null where there was none
 * @param after null where there is none
 */
record AuditChange(
        String field, @Nullable Object before, @Nullable Object after) {
    /** They change with every change. */
    private static final Set<String> COUNTERS = Set.of("version", "updatedAt");

    /** What differs; all that there is where the thing was made or deleted. */
    static List<AuditChange> of(@Nullable Object before, @Nullable Object after) {
        Map<String, Object> was = fields(before);
        Map<String, Object> is = fields(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        List<AuditChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name)) && !COUNTERS.contains(name)) {
                changes.add(new AuditChange(name, was.get(name), is.get(name)));
            }
        }
        return changes;
    }

    private static Map<String, Object> fields(@Nullable Object state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        gather("", state, fields);
        return fields;
    }

    private static void gather(String name, @Nullable Object value, Map<String, Object> fields) {
        if (value instanceof Map<?, ?> deeper) {
            deeper.forEach(
                    (key, each) -> gather(name.isEmpty() ? String.valueOf(key) : name + "." + key, each, fields));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                gather(name + "." + (i + 1), list.get(i), fields);
            }
        } else if (value instanceof List<?> list) {
            fields.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        } else if (value != null && !value.equals("")) {
            fields.put(name, value);
        }
    }
}
