package lectern.server.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.server.article.Deck.Pile;
import org.jspecify.annotations.Nullable;

/** What can be drawn from all published articles, or from one, of one difficulty or of all. */
final class Decks {
    private static final int DIFFICULTIES = 6;

    /** By difficulty; the first is of all. */
    private final List<Deck> everywhere = new ArrayList<>(DIFFICULTIES);

    private final Map<UUID, List<Pile>> byArticle = new HashMap<>();

    /** @param rows of one article beside each other, {@code total} the number of all its sentences */
    Decks(List<DifficultyRow> rows) {
        Map<UUID, int[]> active = new HashMap<>();
        Map<UUID, Integer> totals = new HashMap<>();
        for (DifficultyRow row : rows) {
            int[] counts = active.computeIfAbsent(row.articleId(), id -> new int[DIFFICULTIES]);
            counts[0] += row.active();
            if (row.difficulty() > 0) {
                counts[row.difficulty()] = row.active();
            }
            totals.put(row.articleId(), row.total());
        }
        List<List<Pile>> piles = new ArrayList<>();
        for (int difficulty = 0; difficulty < DIFFICULTIES; difficulty++) {
            piles.add(new ArrayList<>());
        }
        active.forEach((articleId, counts) -> {
            List<Pile> own = new ArrayList<>(DIFFICULTIES);
            for (int difficulty = 0; difficulty < DIFFICULTIES; difficulty++) {
                int size = counts[difficulty];
                Pile pile = new Pile(articleId, size, size == totals.getOrDefault(articleId, 0));
                own.add(pile);
                if (size > 0) {
                    piles.get(difficulty).add(pile);
                }
            }
            byArticle.put(articleId, own);
        });
        piles.forEach(some -> everywhere.add(new Deck(some)));
    }

    /**
     * What to draw from.
     *
     * @param articleId null for all articles
     * @param difficulty null for all difficulties
     */
    Deck deck(@Nullable UUID articleId, @Nullable Integer difficulty) {
        int index = difficulty == null ? 0 : difficulty;
        if (articleId == null) {
            return everywhere.get(index);
        }
        List<Pile> own = byArticle.get(articleId);
        return new Deck(own == null ? List.of() : List.of(own.get(index)));
    }
}
