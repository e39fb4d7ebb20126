package lectern.server.mfa;

import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.wire.DomainException;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Looks at the codes of accounts that have a second factor. */
final class CodeCheck {
    private final Database database;
    private final CodeJudge judge;

    CodeCheck(Database database, CodeJudge judge) {
        this.database = database;
        this.judge = judge;
    }

    boolean has(UUID accountId) {
        return database.read(tx -> tx.dao(MfaDao.class).find(accountId))
                .filter(row -> row.enabledAt() != null)
                .isPresent();
    }

    /** Also good where the second factor was ended just now by a sign-in elsewhere. */
    boolean good(Tx tx, UUID accountId, String code) {
        return tx.dao(MfaDao.class)
                .lock(accountId)
                .filter(row -> row.enabledAt() != null)
                .map(row -> judge.good(tx, accountId, row, code))
                .orElse(true);
    }

    /**
     * Does something in the transaction that finds the code good. A wrong one must stay counted, so the refusal is
     * thrown only after the transaction.
     *
     * @throws DomainException VALIDATION_ERROR for a missing or wrong code
     */
    void judged(UUID accountId, @Nullable String code, Consumer<Tx> deed) {
        if (code == null || code.isBlank()) {
            throw DomainException.invalid("code", "is needed: the one-time code of your authenticator");
        }
        boolean done = database.write(tx -> {
            if (!good(tx, accountId, code)) {
                return false;
            }
            deed.accept(tx);
            return true;
        });
        if (!done) {
            throw DomainException.invalid("code", "is wrong or was used before");
        }
    }
}
