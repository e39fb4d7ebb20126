package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Sign-in by username or e-mail; one of the two is needed (000, 001, 003). */
public record LoginRequest(
        @Nullable @Size(max = 40) String username,
        @Nullable @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password) {}
