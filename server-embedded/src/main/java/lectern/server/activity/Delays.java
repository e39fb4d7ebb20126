package lectern.server.activity;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the network takes to students, as far as it is made up for. Only the server that a page is connected to has
 * measured it; whose page is on another one is given the longest, so that no answer comes too late for it.
 *
 * @param measured from this server to someone's page and back; zero where it is not known
 * @param elsewhere who of a classroom is connected to another server
 */
record Delays(BiFunction<UUID, UUID, Duration> measured, Function<UUID, Set<UUID>> elsewhere) {

    /** What is made up for to one student. */
    Duration of(UUID classroomId, UUID userId) {
        Duration known = here(classroomId, userId);
        return !known.isZero() || !elsewhere.apply(classroomId).contains(userId) ? known : Scoring.LONGEST_DELAY;
    }

    /** The longest of some students. */
    Duration longest(UUID classroomId, Set<UUID> students) {
        Set<UUID> others = elsewhere.apply(classroomId);
        return students.stream()
                .map(userId -> {
                    Duration known = here(classroomId, userId);
                    return known.isZero() && others.contains(userId) ? Scoring.LONGEST_DELAY : known;
                })
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration here(UUID classroomId, UUID userId) {
        return Scoring.allowance(measured.apply(classroomId, userId));
    }
}
