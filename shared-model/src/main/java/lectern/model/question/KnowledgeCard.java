package lectern.model.question;

import org.jspecify.annotations.Nullable;

/** A question's knowledge card (004). */
public record KnowledgeCard(
        String id,
        @Nullable String summary,
        @Nullable String deepDive,
        @Nullable String sourceRef) {}
