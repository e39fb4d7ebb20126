package lectern.model.question;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a student reads after answering (004). All three empty means no card. */
public record KnowledgeCardDraft(
        @Nullable @Size(max = 2000) String summary,
        @Nullable @Size(max = 8000) String deepDive,
        @Nullable @Size(max = 500) String sourceRef) {}
