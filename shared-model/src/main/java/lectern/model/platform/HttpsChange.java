package lectern.model.platform;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Switches HTTPS on or off (000).
 *
 * @param enabled on from now on and after each start, until it is switched off
 */
public record HttpsChange(@NotNull @Nullable Boolean enabled) {}
