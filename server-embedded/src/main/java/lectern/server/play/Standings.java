package lectern.server.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Where each student stands, as far as this node knows. Only what is on disk gets in here. */
final class Standings {
    /** Challenges of one student whose answers are known: those who go back and forth do so between few tracks. */
    private static final int CHALLENGES = 8;

    private final Cache<UUID, Known> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** What was given in the challenges that the student was at last, the latest first, when the progress was this. */
    private record Known(ProgressRow progress, List<Standing> latest) {
        Known(Standing only) {
            this(only.progress(), List.of(only));
        }

        /** What was given elsewhere still holds if the progress took one step: it was this one. */
        Known then(Standing fresh) {
            long steps = fresh.progress().version() - progress.version();
            if (steps < 0) {
                return this;
            }
            if (steps > 1) {
                return new Known(fresh);
            }
            List<Standing> all = new ArrayList<>(latest.size() + 1);
            all.add(fresh);
            for (Standing other : latest) {
                if (!other.challengeId().equals(fresh.challengeId()) && all.size() < CHALLENGES) {
                    all.add(other);
                }
            }
            return new Known(fresh.progress(), all);
        }

        @Nullable
        Standing at(UUID challengeId) {
            for (Standing standing : latest) {
                if (standing.challengeId().equals(challengeId)) {
                    return new Standing(progress, challengeId, standing.given());
                }
            }
            return null;
        }
    }

    /** What is known, null where nothing is of this challenge. */
    @Nullable
    Standing known(UUID userId, UUID challengeId) {
        Known student = known.getIfPresent(userId);
        return student == null ? null : student.at(challengeId);
    }

    /** Takes note of what was committed, unless something later was noted before. */
    void remember(Standing standing) {
        known.asMap()
                .compute(
                        standing.progress().accountId(),
                        (id, before) -> before == null ? new Known(standing) : before.then(standing));
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
