package lectern.model.identity;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Shuts an account (001, 004).
 *
 * @param reason for other administrators; the person is not told it
 */
public record ShutRequest(@Nullable @Size(max = 300) String reason) {}
