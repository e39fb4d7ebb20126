package lectern.desktop.classroom;

import java.time.Instant;
import java.util.Comparator;

/** How the wall is sorted. */
public enum TileOrder {
    NAME,
    NEEDS_HELP,
    PROGRESS;

    Comparator<Tile> comparator(Instant now) {
        Comparator<Tile> byName =
                Comparator.comparing(Tile::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Tile::userId);
        return switch (this) {
            case NAME -> byName;
            case NEEDS_HELP ->
                Comparator.comparingInt((Tile tile) -> -tile.need(now)).thenComparing(byName);
            case PROGRESS ->
                Comparator.comparingInt((Tile tile) -> {
                            var challenge = tile.challenge();
                            return challenge == null ? 0 : -challenge.answered();
                        })
                        .thenComparing(byName);
        };
    }
}
