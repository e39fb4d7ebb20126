package lectern.desktop.classroom;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which tile the keyboard stands on. It belongs to a student, not to a place, and outlives every new order. */
final class Mark {
    private @Nullable Tile tile;
    private int at;

    @Nullable
    Tile tile() {
        return tile;
    }

    /** The place of the marked tile, 0 before there is one. */
    int at() {
        return at;
    }

    boolean isOn(Tile other) {
        return tile != null && tile.userId().equals(other.userId());
    }

    /** Goes to a place, or to the nearest that there is. */
    void moveTo(int index, List<? extends Tile> tiles) {
        at = Math.clamp(index, 0, Math.max(0, tiles.size() - 1));
        tile = tiles.isEmpty() ? null : tiles.get(at);
    }

    /** Goes where its student went; where the student is gone, it stays in its place. */
    void follow(List<? extends Tile> tiles) {
        if (tile != null) {
            moveTo(
                    IntStream.range(0, tiles.size())
                            .filter(i -> isOn(tiles.get(i)))
                            .findFirst()
                            .orElse(at),
                    tiles);
        }
    }
}
