package lectern.server.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Where each student stands, as far as this node knows. Only what is on disk gets in here. */
final class Standings {
    private final Cache<UUID, Standing> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** What is known, null where nothing is or the student is at another challenge. */
    @Nullable
    Standing known(UUID userId, UUID challengeId) {
        Standing standing = known.getIfPresent(userId);
        return standing != null && standing.challengeId().equals(challengeId) ? standing : null;
    }

    /** Takes note of what was committed, unless something later was noted before. */
    void remember(Standing standing) {
        known.asMap()
                .merge(
                        standing.progress().accountId(),
                        standing,
                        (old, fresh) ->
                                old.progress().version() > fresh.progress().version() ? old : fresh);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    static Standing lock(Tx tx, UUID userId, UUID challengeId, ProgressRules rules) {
        ProgressRow progress = lock(tx, userId, rules);
        return new Standing(progress, challengeId, tx.dao(ChallengeDao.class).answers(challengeId));
    }

    /** The student's progress, made where there is none, kept from others until the transaction ends. */
    static ProgressRow lock(Tx tx, UUID userId, ProgressRules rules) {
        ProgressDao dao = tx.dao(ProgressDao.class);
        ProgressRow row = dao.lock(userId);
        if (row == null) {
            dao.lockAccount(userId);
            row = dao.lock(userId);
        }
        if (row == null) {
            row = ProgressRow.fresh(userId, rules.now());
            dao.insert(row);
        }
        return row;
    }
}
