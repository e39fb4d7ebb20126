package lectern.server.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.http.Limits;
import lectern.server.storage.Conflicts;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/**
 * Says that a username or an e-mail address is somebody else's. For addresses that can't be hidden, as each opens one
 * account only, but nobody may try out many of them: from the sixth in a row on, who met one that is taken waits longer
 * each time before another is looked at.
 */
public final class EmailTries {
    private static final int FREE = 5;

    private final Database database;
    private final Limits limits;
    private final Backoff taken = new Backoff(FREE, System::nanoTime);

    public EmailTries(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
    }

    /**
     * Attempts what may fail because a name or an address is somebody else's.
     *
     * @param email the address, null where there is none, or where who asks may see all addresses anyway
     * @param own whose the address may be, null for nobody
     * @param place where the attempt comes from
     * @throws DomainException CONFLICT, which names the field {@code email} where it is the address; RATE_LIMITED after
     *     too many of these
     */
    <T> T attempt(@Nullable EmailAddress email, @Nullable UUID own, String place, Supplier<T> attempt) {
        if (email != null && limits.enforced() && !isOf(email, own)) {
            taken.check(place);
        }
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            if (!(e instanceof TakenException) && !Conflicts.unique(e)) {
                throw e;
            }
            if (email != null && isAnothers(email, own)) {
                taken.failed(place);
                throw new TakenException(List.of(ErrorDetail.of("email", "This e-mail address is taken")));
            }
            throw new TakenException(List.of());
        }
    }

    private boolean isAnothers(EmailAddress email, @Nullable UUID own) {
        return database.read(tx -> tx.dao(AccountDao.class).withEmail(email.key()))
                .filter(row -> !row.id().equals(own))
                .isPresent();
    }

    private boolean isOf(EmailAddress email, @Nullable UUID own) {
        return own != null
                && database.read(tx -> tx.dao(AccountDao.class).withEmail(email.key()))
                        .filter(row -> row.id().equals(own))
                        .isPresent();
    }

    /** The refusal of a name or an address that is somebody else's. */
    static DomainException taken() {
        return new TakenException(List.of());
    }

    private static final class TakenException extends DomainException {
        private static final long serialVersionUID = 1L;

        TakenException(List<ErrorDetail> details) {
            super(ErrorCode.CONFLICT, "This username or e-mail address is taken", details);
        }
    }
}
