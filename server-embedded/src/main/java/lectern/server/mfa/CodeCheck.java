package lectern.server.mfa;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorDetail;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Looks at the codes of accounts that have a second factor. */
final class CodeCheck {
    private final Database database;
    private final CodeJudge judge;
    private final Channels channels;

    CodeCheck(Database database, CodeJudge judge, Channels channels) {
        this.database = database;
        this.judge = judge;
        this.channels = channels;
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
     * @throws DomainException VALIDATION_ERROR for a missing or wrong code, with the ways to have one sent
     */
    void judged(UUID accountId, @Nullable String code, Consumer<Tx> deed) {
        if (code == null || code.isBlank()) {
            throw withChannels(
                    DomainException.invalid("code", "is needed: the one-time code of your authenticator"), accountId);
        }
        boolean done = database.write(tx -> {
            if (!good(tx, accountId, code)) {
                return false;
            }
            deed.accept(tx);
            return true;
        });
        if (!done) {
            throw withChannels(DomainException.invalid("code", "is wrong or was used before"), accountId);
        }
    }

    /**
     * A refusal of a code, with a detail more for each way in which one can be sent. Only once what comes before the code
     * was right; where one would go is told when it goes.
     */
    DomainException withChannels(DomainException refusal, UUID accountId) {
        List<ErrorDetail> details = new ArrayList<>(refusal.details());
        for (String channel : channels.ready(accountId)) {
            details.add(new ErrorDetail("channel", "a code can be sent by " + channel, null, channel));
        }
        return new DomainException(refusal.code(), String.valueOf(refusal.getMessage()), details);
    }
}
