package lectern.model.identity;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Changes an account of staff (004). What is absent stays.
 *
 * @param role any but student
 * @param isActive a boolean, or 1 and 0
 */
public record AdminUpdate(
        @Nullable @Size(max = 200) String username,
        @Nullable Role role,
        @Nullable @JsonDeserialize(using = Flag.class) Boolean isActive) {}
