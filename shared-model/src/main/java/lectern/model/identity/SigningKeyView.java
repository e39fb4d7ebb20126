package lectern.model.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that access tokens are signed with, without its secret.
 *
 * @param createdAt null for the key of the first start
 * @param goodUntil until when its tokens are read, null for the key that signs now
 */
public record SigningKeyView(
        String id, @Nullable Instant createdAt, @Nullable Instant goodUntil) {}
