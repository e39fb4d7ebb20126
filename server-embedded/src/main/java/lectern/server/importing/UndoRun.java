package lectern.server.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.server.audit.Actor;

/**
 * An import that is taken back.
 *
 * @param categories ids of the categories that were made for it
 * @param created how many things it made
 * @param updated how many things it changed; their images are in {@link BeforeImages}
 * @param now the time that what changes by it bears
 */
public record UndoRun(UUID importId, List<String> categories, long created, long updated, Actor actor, Instant now) {}
