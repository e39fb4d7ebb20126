package lectern.model.classroom;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new classroom (003). */
public record ClassroomDraft(
        @NotBlank @Size(max = 100) String name, @Nullable ClassroomConfig config) {}
