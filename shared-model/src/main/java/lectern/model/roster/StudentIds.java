package lectern.model.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Some students, at most 500. */
public record StudentIds(@NotEmpty @Size(max = MOST) List<@NotBlank String> studentIds) {
    /** How many may be named at once. */
    public static final int MOST = 500;
}
