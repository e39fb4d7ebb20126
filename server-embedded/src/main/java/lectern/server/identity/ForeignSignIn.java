package lectern.server.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lectern.model.identity.HuaweiRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.mfa.SecondFactor;
import lectern.server.oauth.ForeignIdentity;
import lectern.server.oauth.ForeignIdentityDao;
import lectern.server.oauth.OpenIdProvider;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in of people whom an OpenID provider vouches for (004). The first time makes a student's account, bound to the
 * provider's own name for them: an e-mail address in a token is never taken for somebody who is here already.
 */
public final class ForeignSignIn {
    private static final int NAME_LENGTH = 10;

    private final Database database;
    private final SignInService signIns;
    private final SecondFactor secondFactor;
    private final @Nullable OpenIdProvider provider;
    private final Clock clock;

    /**
     * @param provider null where none is configured
     */
    public ForeignSignIn(
            Database database,
            SignInService signIns,
            SecondFactor secondFactor,
            @Nullable OpenIdProvider provider,
            Clock clock) {
        this.database = database;
        this.signIns = signIns;
        this.secondFactor = secondFactor;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Signs in by an authorization code.
     *
     * @throws DomainException UNSUPPORTED_PLATFORM where no provider is configured, UNAUTHORIZED where it does not vouch,
     *     UNAVAILABLE where it can't be reached, FORBIDDEN for a disabled account
     */
    public SignIn signIn(HuaweiRequest request, Origin origin) {
        if (provider == null) {
            throw new DomainException(
                    ErrorCode.UNSUPPORTED_PLATFORM,
                    "This server knows no provider for such a sign-in; use another way");
        }
        ForeignIdentity who = provider.identify(request.authorizationCode(), request.nonce());
        UUID account = account(who);
        secondFactor.check(account, request.code());
        return signIns.signInAs(account, origin);
    }

    /** The same one came in for the first time elsewhere at the same moment; who was slower looks again. */
    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private UUID account(ForeignIdentity who) {
        Optional<UUID> known = known(who);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return database.write(tx -> made(tx, who));
        } catch (OvertakenException e) {
            return known(who).orElseThrow(() -> e);
        }
    }

    private Optional<UUID> known(ForeignIdentity who) {
        return database.read(tx -> tx.dao(ForeignIdentityDao.class).accountOf(who.issuer(), who.subject()));
    }

    private UUID made(Tx tx, ForeignIdentity who) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        AccountDao dao = tx.dao(AccountDao.class);
        String name = "user-" + Secrets.hash(Secrets.random()).substring(0, NAME_LENGTH);
        String role = Role.STUDENT.wireName();
        dao.insert(id, name, Nickname.key(name), null, null, null, role, AccountRow.FREE, AccountRow.ACTIVE, now);
        nickname(who.name()).ifPresent(nickname -> dao.setNickname(id, nickname.shown(), nickname.key(), now));
        if (tx.dao(ForeignIdentityDao.class).bind(who.issuer(), who.subject(), id, now) == 0) {
            throw new OvertakenException();
        }
        return id;
    }

    /** A name that nobody here may have is left away; its bearer can choose one. */
    private static Optional<Nickname> nickname(@Nullable String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Nickname.of("nickname", name));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }
}
