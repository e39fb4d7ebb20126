package lectern.model.question;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 1 to 200 questions, all or nothing (004). The items are checked as a batch, so that VALIDATION_FAILED names each. */
public record ImportRequest(@NotEmpty @Size(max = 200) List<@NotNull QuestionDraft> questions) {}
