package lectern.server.mfa;

import java.time.Instant;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * All that is held of somebody's second factor, but never a secret or a code.
 *
 * @param oneTimeCodes whether sign-ins ask for a code
 * @param enabledAt since when; null where they do not
 * @param phone the whole number
 * @param codeSentAt when the code that was sent last and not used went
 * @param wrongCodes how many in a row
 */
public record HeldFactor(
        boolean oneTimeCodes,
        @Nullable Instant enabledAt,
        int recoveryCodesLeft,
        int recoveryCodesUsed,
        @Nullable String phone,
        @Nullable Instant codeSentAt,
        int wrongCodes) {

    /** What is held of an account's. */
    public static HeldFactor of(Tx tx, UUID accountId) {
        MfaDao dao = tx.dao(MfaDao.class);
        Instant enabledAt = dao.find(accountId).map(TotpRow::enabledAt).orElse(null);
        return new HeldFactor(
                enabledAt != null,
                enabledAt,
                dao.recoveryLeft(accountId),
                dao.recoveryUsed(accountId),
                dao.phone(accountId),
                dao.sentAt(accountId).orElse(null),
                dao.failures(accountId).map(FailureRow::failures).orElse(0));
    }
}
