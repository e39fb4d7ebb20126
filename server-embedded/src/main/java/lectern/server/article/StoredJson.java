package lectern.server.article;

import java.util.LinkedHashMap;
import java.util.Map;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceExtensions;
import lectern.model.wire.DomainException;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Extensions and metadata as the database keeps them, and how they are changed (RFC 7396). */
final class StoredJson {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> KEYS = new TypeReference<>() {};

    private final JsonMapper json = Json.strict();

    /** Null where there are none. */
    @Nullable
    String write(@Nullable SentenceExtensions extensions) {
        return extensions == null || extensions.equals(SentenceExtensions.NONE)
                ? null
                : json.writeValueAsString(extensions);
    }

    SentenceExtensions extensions(@Nullable String stored) {
        return stored == null ? SentenceExtensions.NONE : json.readValue(stored, SentenceExtensions.class);
    }

    /** The metadata that has no column of its own, null where there is none. */
    @Nullable
    String other(@Nullable ArticleMetadata metadata) {
        return metadata == null || metadata.other() == null ? null : json.writeValueAsString(metadata.other());
    }

    @Nullable
    Map<String, @Nullable Object> other(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, KEYS);
    }

    /**
     * What comes of a change.
     *
     * @param field how the request calls it, for refusals
     * @throws DomainException VALIDATION_ERROR where a named key gets a value of another type
     */
    <T> T merged(String field, T current, Map<String, @Nullable Object> patch, Class<T> type) {
        ObjectNode target = json.valueToTree(current);
        merge(target, json.valueToTree(patch));
        try {
            return json.treeToValue(target, type);
        } catch (JacksonException e) {
            throw DomainException.invalid(field + path(e), "has the wrong type");
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((key, value) -> {
            if (value.isNull()) {
                target.remove(key);
            } else if (value instanceof ObjectNode part) {
                JsonNode former = target.get(key);
                ObjectNode into = former instanceof ObjectNode object ? object : target.objectNode();
                merge(into, part);
                target.set(key, into);
            } else {
                target.set(key, value);
            }
        });
    }

    /** Where in the value, for example {@code .vocabulary[2].word}. */
    static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append('.').append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
