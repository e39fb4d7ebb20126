package lectern.server.article;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several texts in one cell: {@code one; two}, parted by semicolons, bars or line breaks, or where they hold such
 * themselves a JSON array of texts.
 */
final class TextList {
    private static final Pattern PARTS = Pattern.compile("[;；|\\r\\n]+");
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = Json.strict();

    private TextList() {}

    static List<String> read(String cell) {
        List<String> array = cell.stripLeading().startsWith("[") ? array(cell) : null;
        return array != null
                ? array
                : Stream.of(PARTS.split(cell))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Null where it is none: a text may well begin with a bracket. */
    private static @Nullable List<String> array(String cell) {
        try {
            List<String> texts = JSON.readValue(cell, TEXTS);
            return texts.contains(null) ? null : texts;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A cell that is read as these texts. */
    static String write(List<String> texts) {
        String plain = String.join("; ", texts);
        return !plain.isBlank() && read(plain).equals(texts) ? plain : JSON.writeValueAsString(texts);
    }
}
