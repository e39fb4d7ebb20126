package lectern.desktop.importing;

import lectern.desktop.page.Place;
import lectern.model.importing.ImportKind;

/**
 * The history of imports.
 *
 * @param kind of which it is shown first
 */
public record ImportsPlace(ImportKind kind) implements Place {
    @Override
    public String room() {
        return ImportRooms.of(kind);
    }
}
