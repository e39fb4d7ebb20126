package lectern.server.importing;

import java.time.Instant;
import java.util.UUID;
import lectern.model.importing.ImportOptions;
import lectern.server.audit.Actor;

/**
 * One check or import while it goes on.
 *
 * @param importId to be remembered with everything that it makes
 * @param now the time that everything in it bears, as precise as both engines keep it
 * @param dry whether nothing is to be written: a check
 */
public record ImportRun(UUID importId, ImportOptions options, Actor actor, Instant now, boolean dry) {}
