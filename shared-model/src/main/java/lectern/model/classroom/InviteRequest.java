package lectern.model.classroom;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks people into a classroom (003): by their ids, or one by the exact username of an account; one of the two.
 *
 * @param userIds up to 200
 */
public record InviteRequest(
        @NotBlank @Size(max = 64) String classroomId,

        @Nullable @Size(min = 1, max = 200) List<@NotNull @Size(max = 64) String> userIds,

        @Nullable @Size(max = 40) String username) {}
