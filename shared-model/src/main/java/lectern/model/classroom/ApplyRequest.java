package lectern.model.classroom;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks to be let into a classroom (003): a public one by id, any by code; one of the two.
 *
 * @param message a word to the host
 */
public record ApplyRequest(
        @Nullable @Size(max = 64) String classroomId,
        @Nullable @Size(max = 12) String code,
        @Nullable @Size(max = 200) String message) {}
