package lectern.server.importing;

import java.util.List;
import java.util.Locale;
import lectern.model.importing.ImportField;

/**
 * A field that a column can be mapped to.
 *
 * @param name as on the wire and in the header of an export
 * @param required whether nothing can be imported without it
 * @param initial the value that is fixed at first where no column is found for it; empty where none makes sense
 * @param synonyms what else headers call it, in any language; case, blanks, hyphens and underscores don't matter, so
 *     {@code correct_answer} need not be named
 */
public record TargetField(String name, boolean required, String initial, List<String> synonyms) {

    public TargetField {
        synonyms = List.copyOf(synonyms);
    }

    ImportField wire() {
        return new ImportField(name, required);
    }

    /** Whether a cell of a header means this field. */
    public boolean named(String header) {
        String plain = plain(header);
        return plain.equals(plain(name)) || synonyms.stream().anyMatch(synonym -> plain.equals(plain(synonym)));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s_*:：-]+", "").toLowerCase(Locale.ROOT);
    }
}
