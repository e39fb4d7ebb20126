package lectern.server.attack;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies whose every field has a value of its type: nested records, lists and enums as well. */
final class Examples {
    private static final JsonMapper JSON = Json.lenient();
    private static final int DEEPEST = 6;

    /** What a field of such a name has to look like. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("phone", "+8613800138000"),
            Map.entry("password", "long enough"),
            Map.entry("newPassword", "long enough too"),
            Map.entry("email", "somebody@school.example"),
            Map.entry("color", "#112233"),
            Map.entry("joinCode", "000000"),
            Map.entry("code", "000000"),
            Map.entry("avatarUrl", "/media/" + "0".repeat(64)),
            Map.entry("sourceUrl", "https://school.example/text"),
            Map.entry("coverImage", "/media/" + "0".repeat(64)));

    private Examples() {}

    /** A body of a record. */
    static ObjectNode of(Class<?> record) {
        return record(record, 0);
    }

    private static ObjectNode record(Class<?> record, int depth) {
        ObjectNode object = JSON.createObjectNode();
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode value = value(component.getName(), component.getGenericType(), depth + 1);
            if (value != null) {
                object.set(component.getName(), value);
            }
        }
        return object;
    }

    private static @Nullable JsonNode value(String name, Type type, int depth) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            if (!Collection.class.isAssignableFrom(raw)) {
                return JSON.createObjectNode();
            }
            ArrayNode list = JSON.createArrayNode();
            JsonNode item = value(name, generic.getActualTypeArguments()[0], depth);
            return item == null ? list : list.add(item);
        }
        if (!(type instanceof Class<?> plain) || depth > DEEPEST) {
            return null;
        }
        if (plain == String.class) {
            return JSON.getNodeFactory().stringNode(text(name));
        }
        if (plain.isRecord()) {
            return record(plain, depth);
        }
        if (plain.isEnum()) {
            return JSON.valueToTree(plain.getEnumConstants()[0]);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return JSON.getNodeFactory().booleanNode(true);
        }
        return plain.isPrimitive() || Number.class.isAssignableFrom(plain)
                ? JSON.getNodeFactory().numberNode(1)
                : null;
    }

    private static String text(String name) {
        String known = TEXTS.get(name);
        if (known != null) {
            return known;
        }
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith("id") || small.endsWith("ids") ? UUID.randomUUID().toString() : "text";
    }

    /**
     * The body as often as it has texts, each time with one of them replaced.
     *
     * @param raw as JSON writes it, without the quotation marks
     */
    static List<String> eachTextReplaced(ObjectNode body, String raw) {
        String mark = "@@" + UUID.randomUUID() + "@@";
        List<String> bodies = new ArrayList<>();
        replace(body, body, mark, bodies);
        return bodies.stream().map(text -> text.replace(mark, raw)).toList();
    }

    private static void replace(ObjectNode whole, JsonNode part, String mark, List<String> bodies) {
        if (part instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isString()) {
                    object.put(name, mark);
                    bodies.add(JSON.writeValueAsString(whole));
                    object.set(name, value);
                } else {
                    replace(whole, value, mark, bodies);
                }
            }
        } else if (part instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode value = list.get(i);
                if (value.isString()) {
                    list.set(i, JSON.getNodeFactory().stringNode(mark));
                    bodies.add(JSON.writeValueAsString(whole));
                    list.set(i, value);
                } else {
                    replace(whole, value, mark, bodies);
                }
            }
        }
    }
}
