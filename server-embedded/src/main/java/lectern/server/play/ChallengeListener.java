package lectern.server.play;

import java.util.UUID;
import lectern.model.play.ChallengeState;

/** Whoever wants to know how students come on, for example a teacher's wall of tiles. */
@FunctionalInterface
public interface ChallengeListener {

    /**
     * A student was dealt a challenge, went back to one, or answered a question of it, and that is on disk. Called on
     * the student's request, which waits: be quick. A failure is logged and never reaches the student.
     */
    void moved(UUID userId, ChallengeState state);
}
