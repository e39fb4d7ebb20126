package lectern.server.classroom;

import java.util.UUID;
import lectern.server.storage.Tx;

/** Whoever has something going on in a classroom that must not go on without it (003). */
@FunctionalInterface
public interface DissolutionListener {
    /** The classroom is being dissolved in this transaction. */
    void dissolving(Tx tx, UUID classroomId);
}
