package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sign-in of staff that may administer (004). */
public record AdminLoginRequest(
        @NotBlank @Size(max = 40) String username,
        @NotBlank @Size(max = 200) String password) {}
