package lectern.server.play;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that a student answered in a track, in which chapter, and whether right. */
public record Past(@Nullable UUID nodeId, UUID questionId, boolean correct) {}
