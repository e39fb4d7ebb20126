package lectern.desktop.preference;

import java.util.Map;

/**
 * A set of filters that a person gave a name.
 *
 * @param room the room whose list it narrows
 * @param values by name of the filter; the room knows them
 */
public record SavedView(String room, String name, Map<String, String> values) {
    public SavedView {
        values = Map.copyOf(values);
    }
}
