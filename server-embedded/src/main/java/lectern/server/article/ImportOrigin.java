package lectern.server.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which import makes something, for whom and when. */
record ImportOrigin(UUID importId, @Nullable UUID by, Instant now) {}
