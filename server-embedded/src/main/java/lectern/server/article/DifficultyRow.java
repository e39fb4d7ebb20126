package lectern.server.article;

import java.util.UUID;

/**
 * A row of {@code article_difficulty}.
 *
 * @param difficulty 0 for sentences that have none
 */
public record DifficultyRow(UUID articleId, int difficulty, int total, int active) {}
