package lectern.server.mfa;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.identity.MfaStatus;
import lectern.model.identity.RecoveryCodes;
import lectern.model.identity.TotpSetup;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.secret.Seal;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Second factors: setting one up, asking for it at sign-in, ending it (001). */
public final class MfaService implements SecondFactor {
    private static final String KIND = "second-factor";

    private final Database database;
    private final AuditTrail audit;
    private final Seal seal;
    private final CodeCheck codes;
    private final Clock clock;
    private final Channels channels;
    private final Consumer<Tx> rights;
    private final Totp totp = new Totp();

    /**
     * @param seal closes the secrets that the database holds
     * @param rights is told of a transaction by which somebody's second factor comes or goes
     */
    public MfaService(
            Database database, AuditTrail audit, Seal seal, Channels channels, Consumer<Tx> rights, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.seal = seal;
        this.codes = new CodeCheck(database, new CodeJudge(seal, clock), channels);
        this.channels = channels;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public boolean has(UUID accountId) {
        return codes.has(accountId);
    }

    @Override
    public void check(UUID accountId, @Nullable String code) {
        if (!has(accountId)) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw codeRefused(accountId, "This account needs the one-time code of its authenticator too");
        }
        // A wrong code must stay counted, so the refusal is thrown only after the transaction.
        if (!database.write(tx -> codes.good(tx, accountId, code))) {
            throw codeRefused(accountId, "The one-time code is wrong or was used before");
        }
    }

    private DomainException codeRefused(UUID accountId, String message) {
        ErrorDetail detail = ErrorDetail.of("code", message);
        return codes.withChannels(new DomainException(ErrorCode.UNAUTHORIZED, message, List.of(detail)), accountId);
    }

    /** How the account's second factor stands. */
    public MfaStatus status(UUID accountId, boolean required) {
        return database.read(tx -> {
            MfaDao dao = tx.dao(MfaDao.class);
            Instant enabledAt = dao.find(accountId).map(TotpRow::enabledAt).orElse(null);
            String phone = dao.phone(accountId);
            return new MfaStatus(
                    enabledAt != null,
                    enabledAt,
                    required,
                    dao.recoveryLeft(accountId),
                    phone == null ? null : Hidden.phone(phone),
                    channels.all());
        });
    }

    /**
     * A new secret for an authenticator. Sign-ins stay as they are until {@link #enable}.
     *
     * @throws DomainException CONFLICT where a second factor is on already
     */
    public TotpSetup setup(MfaAccounts.Account account) {
        byte[] secret = Totp.newSecret();
        database.write(tx -> {
            MfaDao dao = tx.dao(MfaDao.class);
            if (dao.lock(account.id()).filter(row -> row.enabledAt() != null).isPresent()) {
                throw DomainException.conflict("A second factor is on already; disable it first");
            }
            dao.delete(account.id());
            dao.insert(account.id(), seal.close(secret), clock.instant());
            return account.id();
        });
        return new TotpSetup(Totp.base32(secret), Totp.uri(secret, account.name()));
    }

    /**
     * Asks for a code at every sign-in from now on.
     *
     * @return the recovery codes, told this once
     * @throws DomainException CONFLICT without a set-up before, VALIDATION_ERROR for a wrong code
     */
    public RecoveryCodes enable(Actor actor, UUID accountId, String code) {
        List<String> made = RecoveryCode.some();
        database.write(tx -> {
            MfaDao dao = tx.dao(MfaDao.class);
            TotpRow row = dao.lock(accountId)
                    .filter(found -> found.enabledAt() == null)
                    .orElseThrow(() -> DomainException.conflict(
                            "There is no second factor waiting to be enabled; ask for its set-up first"));
            Instant now = clock.instant();
            OptionalLong step = totp.stepOf(secret(row), CodeJudge.plain(code), now);
            if (step.isEmpty()) {
                throw DomainException.invalid(
                        "code", "is not the code of this secret now; check the clock of the authenticator's device");
            }
            dao.enable(accountId, step.getAsLong(), now);
            replaceRecovery(dao, accountId, made);
            rights.accept(tx);
            audit.record(tx, actor, new Change("enable", KIND, accountId.toString(), null, null));
            return accountId;
        });
        return new RecoveryCodes(made);
    }

    private static void replaceRecovery(MfaDao dao, UUID accountId, List<String> made) {
        dao.deleteRecovery(accountId);
        made.forEach(code -> dao.insertRecovery(accountId, RecoveryCode.hash(accountId, CodeJudge.plain(code))));
    }

    /**
     * New recovery codes in place of all that there are.
     *
     * @return the codes, told this once
     * @throws DomainException CONFLICT without a second factor, VALIDATION_ERROR for a missing or wrong code
     */
    public RecoveryCodes renewRecovery(Actor actor, UUID accountId, @Nullable String code) {
        if (!has(accountId)) {
            throw DomainException.conflict("There is no second factor that recovery codes could stand in for");
        }
        List<String> made = RecoveryCode.some();
        codes.judged(accountId, code, tx -> {
            replaceRecovery(tx.dao(MfaDao.class), accountId, made);
            audit.record(tx, actor, new Change("renew_recovery_codes", KIND, accountId.toString(), null, null));
        });
        return new RecoveryCodes(made);
    }

    /**
     * Whoever sits at a signed-in place shows the second factor again, where there is one.
     *
     * @throws DomainException VALIDATION_ERROR for a missing or wrong code
     */
    public void shown(UUID accountId, @Nullable String code) {
        if (has(accountId)) {
            codes.judged(accountId, code, tx -> {});
        }
    }

    private byte[] secret(TotpRow row) {
        try {
            return seal.open(row.sealed());
        } catch (Seal.BrokenSealException e) {
            throw DomainException.conflict("The server's secrets were replaced; ask for the set-up anew");
        }
    }

    /**
     * Asks for no code any more.
     *
     * @throws DomainException CONFLICT where there is none or the role needs one, VALIDATION_ERROR for a wrong code
     */
    public void disable(Actor actor, MfaAccounts.Account account, String code) {
        if (account.required()) {
            throw DomainException.conflict("Your role needs a second factor");
        }
        if (!has(account.id())) {
            throw DomainException.conflict("There is no second factor to disable");
        }
        codes.judged(account.id(), code, tx -> remove(tx, actor, account.id(), "disable"));
    }

    /**
     * Ends the second factor of somebody who has lost it.
     *
     * @throws DomainException NOT_FOUND where there is none
     */
    public void reset(Actor actor, UUID accountId) {
        database.write(tx -> {
            if (tx.dao(MfaDao.class).lock(accountId).isEmpty()) {
                throw DomainException.notFound("Second factor");
            }
            remove(tx, actor, accountId, "reset");
            return accountId;
        });
    }

    private void remove(Tx tx, Actor actor, UUID accountId, String action) {
        delete(tx.dao(MfaDao.class), accountId);
        rights.accept(tx);
        audit.record(tx, actor, new Change(action, KIND, accountId.toString(), null, null));
    }

    /** Where codes by SMS go from now on. */
    public void setPhone(Actor actor, UUID accountId, String phone) {
        database.write(tx -> {
            MfaDao dao = tx.dao(MfaDao.class);
            String before = dao.phone(accountId);
            dao.deletePhone(accountId);
            dao.insertPhone(accountId, phone);
            audit.record(
                    tx,
                    actor,
                    Change.updated(
                            "mfa-phone",
                            accountId.toString(),
                            before == null ? "" : Hidden.phone(before),
                            Hidden.phone(phone)));
            return accountId;
        });
    }

    /** Forgets all of an account's second factor, for who leaves. In the transaction that makes the account nobody's. */
    public static void forget(Tx tx, UUID accountId) {
        MfaDao dao = tx.dao(MfaDao.class);
        delete(dao, accountId);
        dao.deletePhone(accountId);
    }

    private static void delete(MfaDao dao, UUID accountId) {
        dao.delete(accountId);
        dao.deleteRecovery(accountId);
        dao.deleteSent(accountId);
        dao.deleteFailures(accountId);
    }
}
