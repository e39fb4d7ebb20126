package lectern.model.classroom;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a classroom to another teacher (003).
 *
 * @param userId an active account of staff
 */
public record HostChange(@NotBlank @Size(max = 64) String userId) {}
