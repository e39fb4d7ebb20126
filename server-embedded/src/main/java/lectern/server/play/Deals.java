package lectern.server.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Finds challenges as they were dealt, and remembers them while they are played. */
final class Deals {
    /** For as long as the track's name may be out of date; all else of a deal never changes. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<UUID, Deal> kept =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();
    private final Database database;
    private final QuestionBank bank;

    Deals(Database database, QuestionBank bank) {
        this.database = database;
        this.bank = bank;
    }

    void remember(Deal deal) {
        kept.put(deal.id(), deal);
    }

    /** For a challenge that is over: hardly anybody asks for it again, and others need the room. */
    void forget(Deal deal) {
        kept.invalidate(deal.id());
    }

    /** The challenge, null where there is none of this id. */
    @Nullable
    Deal find(UUID id) {
        Deal found = kept.getIfPresent(id);
        if (found == null) {
            found = database.read(tx -> load(tx, id));
            if (found != null) {
                remember(found);
            }
        }
        return found;
    }

    private @Nullable Deal load(Tx tx, UUID id) {
        ChallengeRow row = tx.dao(ChallengeDao.class).find(id);
        return row == null ? null : deal(tx, row);
    }

    Deal deal(Tx tx, ChallengeRow row) {
        Deal known = kept.getIfPresent(row.id());
        return known == null ? deal(row, tx.dao(ChallengeDao.class).items(row.id())) : known;
    }

    Deal deal(ChallengeRow row, List<Deal.Item> items) {
        var category = bank.category(row.categoryId());
        return new Deal(
                row.id(),
                row.accountId(),
                row.categoryId(),
                category == null ? row.categoryId() : category.name(),
                row.nodeId(),
                row.createdAt(),
                List.copyOf(items));
    }
}
