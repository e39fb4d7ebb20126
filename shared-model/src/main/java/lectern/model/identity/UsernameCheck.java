package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks whether a username is free (001). */
public record UsernameCheck(@NotBlank @Size(max = 200) String username) {}
