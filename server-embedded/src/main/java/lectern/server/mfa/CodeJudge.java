package lectern.server.mfa;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import lectern.server.http.Limits;
import lectern.server.secret.Seal;
import lectern.server.storage.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the codes of accounts that have a second factor: of the authenticator, sent ones, and recovery codes. After
 * five wrong ones in a row each further one costs twice the wait of the one before, up to an hour; so that guessing a
 * code of six digits takes years, and who mistypes is back in half a minute.
 */
final class CodeJudge {
    private static final Logger log = LoggerFactory.getLogger(CodeJudge.class);
    private static final int FREE_FAILURES = 5;
    private static final int MOST_DOUBLINGS = 7;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int DIGITS = 6;

    private final Seal seal;
    private final Clock clock;
    private final Totp totp = new Totp();

    CodeJudge(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Whether the code is good, which it is never again. The caller keeps the transaction either way: a wrong code is
     * counted in it.
     *
     * @throws lectern.model.wire.DomainException RATE_LIMITED without a look while one has to wait
     */
    boolean good(Tx tx, UUID accountId, TotpRow row, String given) {
        MfaDao dao = tx.dao(MfaDao.class);
        Instant now = clock.instant();
        waitOver(dao, accountId, now);
        String code = plain(given);
        boolean good = code.length() == DIGITS
                ? ofAuthenticator(dao, accountId, row, code, now)
                        || dao.useSent(accountId, sentHash(accountId, code), now) == 1
                : dao.useRecovery(accountId, RecoveryCode.hash(accountId, code), now) == 1;
        if (good) {
            dao.deleteFailures(accountId);
        } else if (dao.addFailure(accountId, now) == 0) {
            dao.firstFailure(accountId, now);
        }
        return good;
    }

    private static void waitOver(MfaDao dao, UUID accountId, Instant now) {
        Optional<FailureRow> failed = dao.failures(accountId);
        if (failed.isEmpty()) {
            return;
        }
        if (failed.get().lastAt().plus(FORGOTTEN_AFTER).isBefore(now)) {
            dao.deleteFailures(accountId);
            return;
        }
        Instant until = failed.get().lastAt().plus(waitAfter(failed.get().failures()));
        if (now.isBefore(until)) {
            throw Limits.tooMany(Duration.between(now, until));
        }
    }

    /** How long one waits after so many wrong codes in a row. */
    static Duration waitAfter(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - FREE_FAILURES));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private boolean ofAuthenticator(MfaDao dao, UUID accountId, TotpRow row, String code, Instant now) {
        try {
            OptionalLong step = totp.stepOf(seal.open(row.sealed()), code, now);
            return step.isPresent() && dao.accept(accountId, step.getAsLong()) == 1;
        } catch (Seal.BrokenSealException e) {
            log.warn(
                    "The second factor of {} was sealed under another secrets file; recovery codes are good",
                    accountId);
            return false;
        }
    }

    /** How the hash of a code that was sent is kept. */
    String sentHash(UUID accountId, String code) {
        return seal.fingerprint(accountId + ":" + code);
    }

    /** Without what people put between the characters, and in the digits that the code was made with. */
    static String plain(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
