package lectern.desktop.classroom;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.text.Language;
import org.jspecify.annotations.Nullable;

/** How the students hang on the wall: in their order, with who has a hand up and how many are here. */
final class Hanging {
    private final TileList tiles = new TileList();
    private final ObservableList<Tile> hands = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper here = new ReadOnlyIntegerWrapper();
    private @Nullable Language namesIn;
    private NameOrder names = new NameOrder(Language.ENGLISH.locale());

    TileList tiles() {
        return tiles;
    }

    /** The first that went up first. */
    ObservableList<Tile> hands() {
        return hands;
    }

    ReadOnlyIntegerProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** Hangs them in an order, names as a reader of that language sorts them. */
    void show(Collection<Tile> students, TileOrder order, Instant now, Language language) {
        if (namesIn != language) {
            namesIn = language;
            names = new NameOrder(language.locale());
        }
        tiles.show(students.stream().sorted(order.comparator(now, names)).toList());
        List<Tile> up = students.stream()
                .filter(Tile::handUp)
                .sorted(Comparator.comparingInt(tile -> tile.signs().hand()))
                .toList();
        if (!up.equals(hands)) {
            hands.setAll(up);
        }
        here.set((int) students.stream().filter(Tile::online).count());
    }
}
