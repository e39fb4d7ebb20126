package lectern.model.roster;

import java.util.List;

/** The pictures that a child signs in with; each is drawn in {@code /pictures/<name>.svg} of the server. */
public final class Pictures {
    /** All of them, in the order of the board. */
    public static final List<String> NAMES = List.of(
            "apple",
            "banana",
            "bell",
            "bike",
            "bird",
            "book",
            "bus",
            "cake",
            "cat",
            "cherry",
            "cloud",
            "dog",
            "fish",
            "flower",
            "house",
            "key",
            "leaf",
            "moon",
            "plane",
            "rabbit",
            "ship",
            "star",
            "sun",
            "umbrella");

    /** How many a child chooses, all different. */
    public static final int CHOSEN = 3;

    private Pictures() {}
}
