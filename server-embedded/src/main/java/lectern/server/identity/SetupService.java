package lectern.server.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.platform.SetupRequest;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first super_admin: from the configuration, or by whoever holds the one-time token that is good while there is
 * none. It is made at each start and lives in memory only; who starts the server is the one who gets to see it.
 */
public final class SetupService {
    private static final Logger log = LoggerFactory.getLogger(SetupService.class);

    private final AccountService accounts;
    private final SignInService signIns;
    /** One at a time, so that two who hold the token don't both become the first. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Null from when there is known to be one. */
    private volatile @Nullable String token;

    public SetupService(AccountService accounts, SignInService signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.token = Secrets.random();
    }

    /**
     * Makes the super_admin of the configuration where there is none, and does nothing where there is one.
     *
     * @return whether it was made
     * @throws DomainException VALIDATION_ERROR for a name or a password that may not be
     */
    public boolean createFirst(String username, String password) {
        oneAtATime.lock();
        try {
            if (!needed()) {
                return false;
            }
            accounts.create(username, null, password, Role.SUPER_ADMIN);
            token = null;
            log.info("made the first super_admin from the configuration");
            return true;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whether the first super_admin is still to be made. */
    public boolean needed() {
        if (token != null && accounts.anySuperAdmin()) {
            token = null; // the last one can't be removed
        }
        return token != null;
    }

    /** The one-time token to show to whoever started the server; empty once there is a super_admin. */
    public Optional<String> setupToken() {
        return needed() ? Optional.ofNullable(token) : Optional.empty();
    }

    /**
     * Makes the first super_admin and signs in.
     *
     * @throws DomainException CONFLICT where there is one already, FORBIDDEN for a wrong token, VALIDATION_ERROR for a
     *     name or password that may not be
     */
    public SignIn setUp(SetupRequest request, Origin origin) {
        oneAtATime.lock();
        try {
            String expected = token;
            if (expected == null || !needed()) {
                throw DomainException.conflict("Lectern is set up already; sign in instead");
            }
            if (!Secrets.same(expected, request.setupToken())) {
                throw DomainException.forbidden(
                        "This set-up link is not good. Use the one of the server's last start.");
            }
            String id = accounts.create(request.username(), null, request.password(), Role.SUPER_ADMIN)
                    .id();
            token = null;
            log.info("made the first super_admin by the set-up link");
            return signIns.signInAs(UUID.fromString(id), origin);
        } finally {
            oneAtATime.unlock();
        }
    }
}
