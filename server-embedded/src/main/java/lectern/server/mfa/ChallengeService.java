package lectern.server.mfa;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lectern.model.identity.MfaChallenge;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Limits;
import lectern.server.secret.Seal;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends codes to who has a second factor but not the authenticator at hand (001). */
public final class ChallengeService {
    /** How long a code that was sent is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int CODES = 1_000_000;
    private static final Logger log = LoggerFactory.getLogger(ChallengeService.class);

    private final Database database;
    private final CodeJudge judge;
    private final List<CodeSender> senders;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param senders those that are configured
     */
    public ChallengeService(Database database, Seal seal, List<? extends CodeSender> senders, Clock clock) {
        this.database = database;
        this.judge = new CodeJudge(seal, clock);
        this.senders = List.copyOf(senders);
        this.clock = clock;
    }

    /**
     * The way to send by a channel.
     *
     * @throws DomainException VALIDATION_ERROR where this server has none
     */
    CodeSender sender(String channel) {
        return senders.stream()
                .filter(sender -> sender.channel().equals(channel))
                .findFirst()
                .orElseThrow(() ->
                        DomainException.invalid("channel", "codes by " + channel + " are not set up on this server"));
    }

    /**
     * Sends a new code; the one before it is good no more.
     *
     * @throws DomainException CONFLICT where the account has no second factor, VALIDATION_ERROR where it is not known
     *     where to send it, RATE_LIMITED within a minute of the last one, UNAVAILABLE where the gateway does not take it
     */
    MfaChallenge send(CodeSender sender, MfaAccounts.Account account) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        String to = database.write(tx -> {
            MfaDao dao = tx.dao(MfaDao.class);
            if (dao.lock(account.id()).filter(row -> row.enabledAt() != null).isEmpty()) {
                throw DomainException.conflict("This account has no second factor; its password is enough");
            }
            String target = target(sender, account, dao.phone(account.id()));
            Instant now = clock.instant();
            pause(dao.sentAt(account.id()), now);
            dao.deleteSent(account.id());
            dao.insertSent(account.id(), judge.sentHash(account.id(), code), now, now.plus(LIFE));
            return target;
        });
        try {
            sender.send(to, code);
        } catch (CodeSender.NotSentException e) {
            log.warn("A code by {} could not be sent", sender.channel(), e);
            forget(account.id());
            throw new DomainException(
                    ErrorCode.UNAVAILABLE, "The code could not be sent; try again, or use a recovery code");
        }
        String shown = sender.channel().equals(Channels.SMS) ? Hidden.phone(to) : Hidden.email(to);
        return new MfaChallenge(sender.channel(), shown, clock.instant().plus(LIFE));
    }

    private static void pause(Optional<Instant> sentAt, Instant now) {
        if (sentAt.isPresent() && now.isBefore(sentAt.get().plus(PAUSE))) {
            throw Limits.tooMany(Duration.between(now, sentAt.get().plus(PAUSE)));
        }
    }

    private static String target(CodeSender sender, MfaAccounts.Account account, @Nullable String phone) {
        String target = sender.channel().equals(Channels.SMS) ? phone : account.email();
        if (target == null) {
            throw DomainException.invalid("channel", "no address for it is known of this account");
        }
        return target;
    }

    private void forget(UUID accountId) {
        database.write(tx -> {
            tx.dao(MfaDao.class).deleteSent(accountId);
            return accountId;
        });
    }
}
