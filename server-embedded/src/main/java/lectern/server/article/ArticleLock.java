package lectern.server.article;

import java.util.List;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** How changes of the same thing keep out of each other's way. */
final class ArticleLock {
    private ArticleLock() {}

    /**
     * Holds an article outside the bin until the transaction ends.
     *
     * @throws DomainException NOT_FOUND where there is none
     */
    static ArticleRow hold(Tx tx, UUID id) {
        return tx.dao(ArticleDao.class)
                .lock(id)
                .filter(row -> row.deletedAt() == null)
                .orElseThrow(() -> DomainException.notFound("article"));
    }

    /** Refuses a change that was made while looking at an older version; null asks for nothing. */
    static void requireVersion(String what, @Nullable Integer expected, int current) {
        if (expected != null && expected != current) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "Somebody else changed this " + what + " meanwhile: it is at version " + current
                            + " now. Look again, then save",
                    List.of(new ErrorDetail(
                            "version", "is " + current + " now, not " + expected, null, String.valueOf(current))));
        }
    }

    /** Refuses a request for all that is wrong with it. */
    static void refuse(ErrorCode code, Checks checks) {
        if (!checks.details().isEmpty()) {
            ErrorDetail first = checks.details().getFirst();
            int more = checks.details().size() - 1;
            String message = first.field() + ": " + first.message() + (more == 0 ? "" : " (and " + more + " more)");
            throw new DomainException(code, message, checks.details());
        }
    }
}
