package lectern.server.play;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student's answers in one chapter. */
public record Tally(@Nullable UUID nodeId, int answered, int correct) {}
