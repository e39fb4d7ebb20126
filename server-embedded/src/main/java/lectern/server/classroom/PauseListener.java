package lectern.server.classroom;

import java.util.UUID;

/** Whoever has a clock running in a classroom that must not run while its pages are covered (003). */
@FunctionalInterface
public interface PauseListener {
    /**
     * The pages of a classroom are covered, or uncovered.
     *
     * @param covered eyes to the front, or everyone goes on
     */
    void paused(UUID classroomId, boolean covered);
}
