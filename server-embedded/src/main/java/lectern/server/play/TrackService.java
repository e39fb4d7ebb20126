package lectern.server.play;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.model.play.Track;
import lectern.model.question.Category;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** The subjects as a student walks through them (004). */
public final class TrackService {
    private final Database database;
    private final QuestionBank bank;

    public TrackService(Database database, QuestionBank bank) {
        this.database = database;
        this.bank = bank;
    }

    /** Every active category, also those that have too few questions for a challenge yet. */
    public List<Track> tracks(UUID userId) {
        return database.read(tx -> {
            Map<UUID, Tally> tallies = tallies(tx.dao(ChallengeDao.class), userId);
            return bank.activeCategories().stream()
                    .map(category -> track(category, tallies))
                    .toList();
        });
    }

    /**
     * One track.
     *
     * @param idOrSlug of its category
     * @return null where there is no such active category
     */
    public @Nullable Track track(UUID userId, String idOrSlug) {
        return database.read(tx -> {
            Category category = bank.category(idOrSlug);
            if (category == null || category.status() != Category.Status.ACTIVE) {
                return null;
            }
            return track(category, tallies(tx.dao(ChallengeDao.class), userId));
        });
    }

    private static Map<UUID, Tally> tallies(ChallengeDao dao, UUID userId) {
        return dao.tallies(userId).stream()
                .collect(Collectors.toMap(tally -> Objects.requireNonNull(tally.nodeId()), Function.identity()));
    }

    private Track track(Category category, Map<UUID, Tally> tallies) {
        Walk walk = new Walk(bank.chapters(category.id()), tallies);
        return new Track(
                category.id(),
                category.name(),
                category.icon(),
                walk.percent(),
                category.publishedCount(),
                walk.nodes());
    }
}
