package lectern.model.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 1 to 200 questions, all or nothing (004). */
public record ImportRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid QuestionDraft> questions) {}
