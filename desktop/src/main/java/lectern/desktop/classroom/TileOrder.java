package lectern.desktop.classroom;

import java.time.Instant;
import java.util.Comparator;
import lectern.model.play.ChallengeState;

/** How the wall is sorted. */
public enum TileOrder {
    NAME,
    NEEDS_HELP,
    /** Who is furthest behind comes last. */
    PROGRESS;

    /**
     * @param names how names are ordered in the language of the window
     */
    Comparator<Tile> comparator(Instant now, NameOrder names) {
        Comparator<Tile> byName = Comparator.comparing(Tile::name, names).thenComparing(Tile::userId);
        return switch (this) {
            case NAME -> byName;
            case NEEDS_HELP ->
                Comparator.comparingInt((Tile tile) -> -tile.need(now)).thenComparing(byName);
            case PROGRESS ->
                Comparator.comparingInt((Tile tile) -> -answered(tile)).thenComparing(byName);
        };
    }

    private static int answered(Tile tile) {
        Together together = tile.together();
        if (together != null) {
            return together.place() == null ? together.done() : Integer.MAX_VALUE - together.place();
        }
        ChallengeState challenge = tile.challenge();
        return challenge == null ? -1 : challenge.answered();
    }
}
