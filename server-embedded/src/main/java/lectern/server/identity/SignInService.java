package lectern.server.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lectern.model.identity.AdminLoginRequest;
import lectern.model.identity.AdminSignIn;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Me;
import lectern.model.identity.Permission;
import lectern.model.identity.SignIn;
import lectern.model.identity.Tokens;
import lectern.model.identity.User;
import lectern.model.wire.DomainException;
import lectern.server.mfa.SecondFactor;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Sign-in with a password (000, 001, 003, 004). */
public final class SignInService {
    private final Database database;
    private final Passwords passwords;
    private final SessionService sessions;
    private final AccountService accounts;
    private final ProgressFigures progress;
    private final SecondFactor secondFactor;
    private final Rights rights;
    private final Clock clock;

    public SignInService(
            Database database,
            Passwords passwords,
            SessionService sessions,
            AccountService accounts,
            ProgressFigures progress,
            SecondFactor secondFactor,
            Rights rights,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.accounts = accounts;
        this.progress = progress;
        this.secondFactor = secondFactor;
        this.rights = rights;
        this.clock = clock;
    }

    /** The name of a sign-in under which its failures are counted; a name is folded as accounts fold theirs. */
    public static String attemptedName(@Nullable String username, @Nullable String email) {
        return name(username, email).key();
    }

    private record Name(String key, boolean email) {}

    private static Name name(@Nullable String username, @Nullable String email) {
        boolean byName = username != null && !username.isBlank();
        String given = byName ? username : email;
        if (given == null || given.isBlank()) {
            throw DomainException.invalid("username", "is needed, or email");
        }
        return given.contains("@")
                ? new Name(AccountService.emailKey(given), true)
                : new Name(Nickname.key(given), !byName);
    }

    /**
     * Signs in by username or e-mail address.
     *
     * @throws DomainException UNAUTHORIZED, the same for an unknown name and a wrong password, and with {@code code} in
     *     its details for a one-time code that is missing or wrong, and {@code channel} for each way to have one sent;
     *     FORBIDDEN for a disabled account, told only to who knows its password
     */
    public SignIn login(LoginRequest request, Origin origin) {
        AccountRow account = withPassword(request.username(), request.email(), request.password());
        secondFactor.check(account.id(), request.code());
        return opened(account, origin);
    }

    /**
     * Signs in to the console.
     *
     * @throws DomainException as {@link #login}, and FORBIDDEN for who is not staff
     */
    public AdminSignIn adminLogin(AdminLoginRequest request, Origin origin) {
        AccountRow account = withPassword(request.username(), null, request.password());
        if (!rights.of(account.roleHeld()).contains(Permission.STAFF)) {
            throw DomainException.forbidden("This account may not use the console");
        }
        secondFactor.check(account.id(), request.code());
        Tokens tokens = sessions.open(account, origin);
        User user = account.user();
        String username = user.username() == null ? "" : user.username();
        return new AdminSignIn(
                tokens.accessToken(), tokens.refreshToken(), new AdminSignIn.Admin(user.id(), username, user.role()));
    }

    /**
     * Signs in an account that has shown who it is some other way.
     *
     * @throws DomainException FORBIDDEN for a disabled account
     */
    public SignIn signInAs(UUID accountId, Origin origin) {
        return opened(
                active(database.read(tx -> tx.dao(AccountDao.class).find(accountId))
                        .orElseThrow()),
                origin);
    }

    private static AccountRow active(AccountRow account) {
        if (!account.active()) {
            throw DomainException.forbidden("This account is disabled; ask your administrator");
        }
        return account;
    }

    private SignIn opened(AccountRow account, Origin origin) {
        return new SignIn(account.user(), sessions.open(account, origin), null);
    }

    /**
     * The account of who knows its name and password; a second factor is not asked for yet.
     *
     * @throws DomainException as {@link #login}
     */
    AccountRow withPassword(@Nullable String username, @Nullable String email, String password) {
        return checked(name(username, email), password);
    }

    private AccountRow checked(Name name, String password) {
        Optional<AccountRow> found = database.read(tx -> {
            AccountDao dao = tx.dao(AccountDao.class);
            return name.email() ? dao.withEmail(name.key()) : dao.withUsername(name.key());
        });
        String hash = found.map(AccountRow::passwordHash).orElse(null);
        if (!passwords.matches(password, hash) || found.isEmpty() || hash == null) {
            throw DomainException.unauthorized("Username or password is wrong");
        }
        AccountRow account = active(found.get());
        if (passwords.outdated(hash)) {
            return renewed(account, password);
        }
        return account;
    }

    private AccountRow renewed(AccountRow account, String password) {
        String hash = passwords.hash(password);
        return database.write(tx -> {
            AccountDao dao = tx.dao(AccountDao.class);
            dao.renewPasswordHash(account.id(), String.valueOf(account.passwordHash()), hash, clock.instant());
            return dao.find(account.id()).orElseThrow();
        });
    }

    /** The signed-in user with progress figures (004). */
    public Me me(UUID accountId) {
        User user = accounts.user(accountId);
        ProgressFigures.Figures figures = progress.of(accountId);
        return new Me(
                user.id(),
                user.username(),
                user.nickname(),
                user.avatarUrl(),
                user.tier(),
                user.role(),
                rights.of(accountId, user.role()),
                figures.xpTotal(),
                figures.streakDays(),
                figures.heartsRemaining(),
                figures.dailyXpEarned(),
                figures.dailyXpGoal());
    }
}
