package lectern.model.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Makes the first super_admin, once.
 *
 * @param setupToken the one-time token that the server printed, or handed to the console that embeds it
 */
public record SetupRequest(
        @NotBlank @Size(max = 200) String setupToken,
        @NotBlank @Size(max = 40) String username,
        @NotNull @Size(min = 8, max = 200) String password) {}
