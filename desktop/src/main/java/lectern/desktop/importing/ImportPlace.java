package lectern.desktop.importing;

import java.util.Comparator;
import java.util.stream.Stream;
import lectern.desktop.page.Place;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * The import wizard.
 *
 * @param kind whose room it belongs to; the file itself says what it holds
 * @param source what to begin with, null to ask for it
 * @param importId the staged import to go on with, null for a new one
 */
public record ImportPlace(
        ImportKind kind,
        @Nullable ImportSource source,
        @Nullable String importId) implements Place {

    /** The wizard at its beginning. */
    public static ImportPlace of(ImportKind kind) {
        return new ImportPlace(kind, null, null);
    }

    /** The wizard with what was dropped on the page of a place: in the room of that place before the others. */
    public static Stream<ImportPlace> dropped(@Nullable Place on, ImportSource source) {
        return Stream.of(ImportKind.values())
                .sorted(Comparator.comparing(kind -> on == null || !on.room().equals(ImportRooms.of(kind))))
                .map(kind -> new ImportPlace(kind, source, null));
    }

    /** The wizard where someone left it. */
    public static ImportPlace of(ImportBatch batch) {
        return new ImportPlace(batch.kind(), null, batch.id());
    }

    @Override
    public String room() {
        return ImportRooms.of(kind);
    }
}
