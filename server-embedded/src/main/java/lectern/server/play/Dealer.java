package lectern.server.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws questions and shuffles their options. */
final class Dealer {
    /** Questions in a challenge. */
    static final int HAND = 5;

    private final RandomGenerator random;

    /**
     * @param random one that can't be guessed from what it gave before, since students see much of it
     */
    Dealer(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Draws five, each at random, those not answered yet before the others.
     *
     * @param published at least five
     */
    List<UUID> draw(List<UUID> published, Set<UUID> answered) {
        Set<UUID> drawn = new LinkedHashSet<>();
        // Nearly always enough, and it spares a walk through a track of many thousands.
        for (int tries = 0; tries < 8 * HAND && drawn.size() < HAND; tries++) {
            UUID id = published.get(random.nextInt(published.size()));
            if (!answered.contains(id)) {
                drawn.add(id);
            }
        }
        if (drawn.size() < HAND) {
            List<UUID> rest = new ArrayList<>(published);
            Collections.shuffle(rest, random);
            rest.stream().filter(id -> !answered.contains(id)).forEach(id -> add(drawn, id));
            rest.forEach(id -> add(drawn, id));
        }
        return List.copyOf(drawn);
    }

    private static void add(Set<UUID> drawn, UUID id) {
        if (drawn.size() < HAND) {
            drawn.add(id);
        }
    }

    /** An order of so many options, as {@link Deal.Item} keeps it. */
    String order(int options) {
        char[] order = new char[options];
        for (int i = 0; i < options; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = (char) ('0' + i);
        }
        return String.valueOf(order);
    }
}
