package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A student without an account (004).
 *
 * @param nickname needed with a join code; the same name in the same classroom is the same student
 * @param joinCode six digits; joins that classroom in the same step
 */
public record GuestRequest(
        @NotBlank @Size(max = 100) String deviceId,
        @Nullable @Size(max = 40) String nickname,
        @Nullable @Size(max = 12) String joinCode) {}
