package lectern.model.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The questions of a batch action (004), at most 1000. */
public record BatchRequest(@NotEmpty @Size(max = 1000) List<@NotBlank String> ids) {}
