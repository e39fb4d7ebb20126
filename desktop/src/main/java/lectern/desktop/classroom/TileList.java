package lectern.desktop.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ModifiableObservableListBase;

/**
 * The tiles as they hang. It changes only where something is new, and tells of it once, so that the wall neither jumps
 * nor draws itself again for every student who answers.
 */
final class TileList extends ModifiableObservableListBase<Tile> {
    private final List<Tile> tiles = new ArrayList<>();

    /** Hangs these tiles in this order. */
    void show(List<Tile> wanted) {
        beginChange();
        int common = Math.min(size(), wanted.size());
        for (int i = 0; i < common; i++) {
            if (!get(i).equals(wanted.get(i))) {
                set(i, wanted.get(i));
            }
        }
        remove(common, size());
        addAll(wanted.subList(common, wanted.size()));
        endChange();
    }

    /** Says that tiles read differently although they are the same, as when time has passed. */
    void touch(Predicate<Tile> which) {
        beginChange();
        for (int i = 0; i < size(); i++) {
            if (which.test(get(i))) {
                nextUpdate(i);
            }
        }
        endChange();
    }

    @Override
    public Tile get(int index) {
        return tiles.get(index);
    }

    @Override
    public int size() {
        return tiles.size();
    }

    @Override
    protected void doAdd(int index, Tile tile) {
        tiles.add(index, tile);
    }

    @Override
    protected Tile doSet(int index, Tile tile) {
        return tiles.set(index, tile);
    }

    @Override
    protected Tile doRemove(int index) {
        return tiles.remove(index);
    }
}
